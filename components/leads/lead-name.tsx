"use client";

import { PhoneCall, UserRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { LeadRow } from "@/lib/leads/schemas";

type LeadNameProps = { lead: LeadRow; onOpen: (lead: LeadRow) => void };

/** Whose lead it is; opens it. */
export function LeadName({ lead, onOpen }: LeadNameProps) {
  return (
    <button
      type="button"
      onClick={() => onOpen(lead)}
      className="block min-h-11 text-left font-semibold wrap-anywhere underline decoration-line-strong decoration-2 underline-offset-4 hover:decoration-lamp"
    >
      {lead.name}
    </button>
  );
}

/** Who calls, when, and what it is worth: what there is of it. */
export function LeadPlan({ lead }: { lead: LeadRow }) {
  const t = useTranslations("leads");
  const format = useFormatter();
  const { assigneeName, callAt, valueCents, createdAt } = lead;
  // A new lead is to be called at once, which its being new says already.
  const isPutOff = callAt !== null && Math.abs(Date.parse(callAt) - Date.parse(createdAt)) > 60_000;
  const value =
    valueCents !== null && format.number(valueCents / 100, { style: "currency", currency: "EUR" });
  return (
    <div className="grid justify-items-start gap-0.5 text-caption text-ink-soft empty:hidden">
      {isPutOff && (
        <span className="inline-flex items-center gap-1">
          <PhoneCall aria-hidden className="size-3.5 shrink-0" />
          {t("callAtTime", {
            time: format.dateTime(new Date(callAt), {
              weekday: "short",
              day: "numeric",
              month: "numeric",
              hour: "2-digit",
              minute: "2-digit",
            }),
          })}
        </span>
      )}
      {assigneeName && (
        <span className="inline-flex items-center gap-1 wrap-anywhere">
          <UserRound aria-hidden className="size-3.5 shrink-0" />
          {assigneeName}
        </span>
      )}
      {value && <span>{value}</span>}
    </div>
  );
}
