"use client";

import { useFormatter, useTranslations } from "next-intl";
import { startTransition, useActionState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { UpcomingHoliday } from "@/lib/workshops/context";
import type { HolidaysAction, HolidaysFormStatus } from "./holidays-form-state";

type HolidaysFormProps = {
  holidays: readonly UpcomingHoliday[];
  /** Other days on which the team works; they stay as they are. */
  decided: readonly string[];
  canEdit: boolean;
  action: HolidaysAction;
};

/** The coming public holidays on working days, each with a switch for those on which the team works. */
export function HolidaysForm({ holidays, decided, canEdit, action }: HolidaysFormProps) {
  const t = useTranslations("facts");
  const format = useFormatter();
  const [status, submit, isPending] = useActionState<HolidaysFormStatus, FormData>(action, "idle");
  const send = (event: FormEvent<HTMLFormElement>) => {
    // A form's own action would set the switches back.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => submit(form));
  };
  const dayName = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "full", timeZone: "UTC" });

  return (
    <Card>
      <form onSubmit={send} className="grid gap-4">
        <div className="grid gap-1">
          <h2 className="text-title">{t("holidaysTitle")}</h2>
          <p className="text-small text-ink-soft">{t("holidaysText")}</p>
        </div>
        <ul className="grid gap-1">
          {holidays.map(({ date, name, isOpen }) => (
            <li key={date}>
              <label className="flex min-h-11 items-center justify-between gap-4">
                <span className="grid">
                  <span className="wrap-anywhere">{name}</span>
                  <span className="text-small text-ink-soft">{dayName(date)}</span>
                </span>
                <span className="flex shrink-0 items-center gap-3 text-small text-ink-soft">
                  {t("holidayOpen")}
                  <Switch
                    name="days"
                    value={date}
                    defaultChecked={isOpen}
                    disabled={!canEdit}
                    aria-label={t("holidayOpenOn", { name, date: dayName(date) })}
                  />
                </span>
              </label>
            </li>
          ))}
        </ul>
        {decided.map((day) => (
          <input key={day} type="hidden" name="days" value={day} />
        ))}
        {status === "saved" && <Notice tone="good">{t("holidaysSaved")}</Notice>}
        {status !== "idle" && status !== "saved" && (
          <Notice tone="bad">{t(`refusals.${status}`)}</Notice>
        )}
        {canEdit && (
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {isPending ? t("saving") : t("holidaysSave")}
          </Button>
        )}
      </form>
    </Card>
  );
}
