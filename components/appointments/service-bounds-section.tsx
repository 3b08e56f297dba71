"use client";

import { useLocale, useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { ChoiceField, TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import { WeekdayChoice } from "./weekday-choice";
import { weekdayName } from "@/components/workshops/format-hours";
import type { FormAction } from "@/lib/core/form-state";

/** When a service may begin, with what lifts that. */
export type ShownBounds = {
  id: string;
  name: string;
  weekdays: readonly number[] | null;
  until: string | null;
  remove: FormAction;
};

type ServiceBoundsSectionProps = {
  bounds: readonly ShownBounds[];
  services: readonly { id: string; name: string }[];
  canEdit: boolean;
  set: FormAction;
};

/** Jobs that are not done at any time: "TÜV nur dienstags und donnerstags". */
export function ServiceBoundsSection({
  bounds,
  services,
  canEdit,
  set,
}: ServiceBoundsSectionProps) {
  const t = useTranslations("appointments.availability");
  const locale = useLocale();
  const told = ({ weekdays, until }: ShownBounds) => {
    const days = weekdays
      ? new Intl.ListFormat(locale).format(weekdays.map((day) => weekdayName(day, locale)))
      : t("anyDay");
    return until === null ? days : t("bound", { days, until });
  };
  return (
    <AccountSection title={t("bounds")} text={t("boundsText")}>
      {bounds.length === 0 && <p className="text-small text-ink-soft">{t("noBounds")}</p>}
      <ul className="grid">
        {bounds.map((bound) => (
          <li
            key={bound.id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2 last:border-b-0"
          >
            <span className="min-w-0 wrap-anywhere">
              {bound.name}
              <span className="block text-small text-ink-soft">{told(bound)}</span>
            </span>
            {canEdit && (
              <SentForm
                action={bound.remove}
                submitLabel={t("removeBounds", { service: bound.name })}
                tone="outline"
              >
                {() => null}
              </SentForm>
            )}
          </li>
        ))}
      </ul>
      {canEdit && services.length > 0 && (
        <SentForm action={set} submitLabel={t("setBounds")} savedText={t("added")} tone="outline">
          {(state) => (
            <>
              <ChoiceField
                state={state}
                name="service"
                choices={services.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <WeekdayChoice name="weekdays" label={t("weekdays")} hint={t("weekdaysHint")} />
              <TextField state={state} name="until" type="time" hint="until" />
            </>
          )}
        </SentForm>
      )}
    </AccountSection>
  );
}
