"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { LeadDetail, LeadEvent } from "@/lib/leads";
import type { LeadDoor } from "./use-lead";

type LeadHistoryProps = { door: LeadDoor; detail: LeadDetail; canChange: boolean };

/** Who did what, newest first, and a place to write the next note. */
export function LeadHistory({ door, detail, canChange }: LeadHistoryProps) {
  const t = useTranslations("leads");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("note") ?? "").trim();
    if (text === "" || state === "busy") return;
    setState("busy");
    try {
      await door.addNote(text);
      form.reset();
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <section aria-label={t("history")} className="grid gap-3 border-t pt-4">
      <h3 className="text-small font-semibold">{t("history")}</h3>
      {canChange && (
        <form onSubmit={(event) => void add(event)} className="grid gap-2">
          <FormField name="note" label={t("note")}>
            {(control) => <Textarea {...control} rows={2} maxLength={2000} />}
          </FormField>
          {state === "failed" && <Notice tone="bad">{t("notSaved")}</Notice>}
          <Button type="submit" tone="outline" aria-disabled={state === "busy"}>
            {t("addNote")}
          </Button>
        </form>
      )}
      <ol className="grid gap-2">
        {detail.events.map((event) => (
          <EventItem key={event.id} event={event} team={detail.team} />
        ))}
      </ol>
    </section>
  );
}

function EventItem({ event, team }: { event: LeadEvent; team: LeadDetail["team"] }) {
  const t = useTranslations("leads");
  const format = useFormatter();
  const { what, at, memberName } = event;
  if (!what) return null;
  const time = (instant: string) =>
    format.dateTime(new Date(instant), {
      day: "2-digit",
      month: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  const nameOf = (id?: string) => team.find((member) => member.id === id)?.name ?? t("nobody");
  const euros = (cents = 0) => format.number(cents / 100, { style: "currency", currency: "EUR" });
  const words = {
    amended: () => t("events.amended"),
    status: () =>
      what.kind === "status" && t("events.status", { status: t(`statuses.${what.to}`) }),
    assigned: () => what.kind === "assigned" && t("events.assigned", { name: nameOf(what.to) }),
    value: () => what.kind === "value" && t("events.value", { value: euros(what.cents) }),
    reminder: () => what.kind === "reminder" && t("events.reminder", { time: time(what.at) }),
    note: () => what.kind === "note" && what.text,
    call: () =>
      what.kind === "call" && t("events.call", { outcome: t(`outcomes.${what.outcome}`) }),
  };
  return (
    <li className="grid gap-0.5 text-small">
      <span className="text-caption text-ink-faint">
        {[time(at), memberName].filter(Boolean).join(" · ")}
      </span>
      <span className="wrap-anywhere whitespace-pre-line">{words[what.kind]()}</span>
      {what.kind === "call" && what.text && (
        <span className="wrap-anywhere whitespace-pre-line text-ink-soft">{what.text}</span>
      )}
      {what.kind === "amended" && typeof what.before["phone"] === "string" && (
        <span className="text-ink-soft">{t("events.before", { phone: what.before["phone"] })}</span>
      )}
    </li>
  );
}
