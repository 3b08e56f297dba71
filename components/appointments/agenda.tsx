"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Bay } from "@/lib/appointments/schemas";
import type { ShownAppointment } from "@/lib/appointments";
import { StatusBadge } from "./status-badge";

type AgendaProps = {
  appointments: readonly ShownAppointment[];
  bays: readonly Bay[];
  onOpen: (id: string) => void;
};

/** A day's appointments one below the other: on a phone, and for whoever uses no mouse. */
export function Agenda({ appointments, bays, onOpen }: AgendaProps) {
  const t = useTranslations("appointments");
  const nameOf = new Map(bays.map(({ id, name }) => [id, name]));
  return (
    <ul aria-label={t("title")} className="grid gap-2">
      {appointments.map((it) => (
        <li key={it.id}>
          <button
            type="button"
            onClick={() => onOpen(it.id)}
            className="grid w-full grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-card border bg-surface p-4 text-left hover:bg-sunken"
          >
            <time className="row-span-2 font-bold">
              {clock(it.startsLocal)}
              <span className="block text-caption font-normal text-ink-soft">
                {clock(it.endsLocal)}
              </span>
            </time>
            <span className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="font-semibold wrap-anywhere">{it.name}</span>
              <StatusBadge status={it.status} />
            </span>
            <span className="text-small text-ink-soft wrap-anywhere">
              {[it.service, it.vehicle?.["plate"], nameOf.get(it.bayId)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {it.conflict && (
              <span className="col-start-2 flex items-center gap-1.5 text-small text-bad-ink">
                <TriangleAlert aria-hidden className="size-4 shrink-0" />
                {t(`conflicts.${it.conflict}`)}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

function clock(local: string): string {
  return local.slice(11);
}
