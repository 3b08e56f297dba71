"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormAction } from "@/components/api/use-form-action";
import { rowAnchor, rowLook } from "@/components/knowledge/source-rows";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { formatDay } from "@/components/workshops/format-hours";
import type { UpcomingHoliday } from "@/lib/workshops/context";
import { FactRefusal } from "./fact-refusal";
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
  const locale = useLocale();
  const { state, isPending, form } = useFormAction<HolidaysFormStatus>(action, {
    idle: "idle",
    failed: "failed",
    isSaved: (status) => status === "saved",
  });
  const dayName = (date: string) => formatDay(date, locale, "full");

  return (
    <Card>
      <form {...form} className="grid gap-4">
        <div className="grid gap-1">
          <h2 className="text-title">{t("holidaysTitle")}</h2>
          <p className="text-small text-ink-soft">{t("holidaysText")}</p>
        </div>
        <ul className="grid gap-1">
          {holidays.map(({ date, name, isOpen }) => (
            <li key={date} id={rowAnchor("holiday", date)} className={rowLook}>
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
        {state === "saved" && <Notice tone="good">{t("holidaysSaved")}</Notice>}
        <FactRefusal status={state} />
        {canEdit && (
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {isPending ? t("saving") : t("holidaysSave")}
          </Button>
        )}
      </form>
    </Card>
  );
}
