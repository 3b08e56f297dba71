"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { writeSpans } from "@/components/facts/read-spans";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { weekdayName } from "@/components/workshops/format-hours";
import type { Bay } from "@/lib/appointments/schemas";
import { weekdayKeys } from "@/lib/core/weekdays";
import { hoursName } from "./read-settings-form";

type BayLineProps = {
  /** Null for a new one. */
  bay: Bay | null;
  line: number;
  canEdit: boolean;
  /** Fields of hours that break a rule, by their names. */
  refused: readonly string[];
};

/** A bay by its name, and below it the hours at which somebody works there; none typed means as long as the workshop is open. */
export function BayLine({ bay, line, canEdit, refused }: BayLineProps) {
  const t = useTranslations("appointments");
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const hours = bay?.hours ?? null;
  const names = weekdayKeys.map((day) => hoursName(line, day));
  const isRefused = names.some((name) => refused.includes(name));
  return (
    <div className="grid gap-1">
      <input type="hidden" name="bayId" value={bay?.id ?? ""} />
      <Input
        name="bay"
        aria-label={t("bay")}
        defaultValue={bay?.name ?? ""}
        maxLength={60}
        readOnly={!canEdit}
        autoComplete="off"
      />
      <details
        open={isOpen || isRefused}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
        className="rounded-control open:bg-sunken open:p-3"
      >
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-small font-semibold text-ink-soft">
          {hours === null ? t("bayHours.asOpen") : t("bayHours.own")}
        </summary>
        <p className="mb-3 text-small text-ink-soft">{t("bayHours.text")}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {names.map((name, index) => (
            <Field
              key={name}
              name={name}
              label={weekdayName(index + 1, locale)}
              placeholder={hours === null ? t("bayHours.placeholder") : t("bayHours.nobody")}
              autoComplete="off"
              readOnly={!canEdit}
              defaultValue={writeSpans((hours ?? []).filter((it) => it.weekday === index + 1))}
              {...(refused.includes(name) && { error: t("rules.hours") })}
            />
          ))}
        </div>
      </details>
    </div>
  );
}
