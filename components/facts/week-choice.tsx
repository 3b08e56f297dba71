"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToggleBox } from "@/components/ui/toggle-box";
import { allWeeks } from "@/components/workshops/all-weeks";
import type { WeekOfMonth } from "@/lib/calendar/schemas";

type WeekChoiceProps = {
  name: string;
  label: string;
  error: string | undefined;
  chosen: readonly WeekOfMonth[];
};

/** In which weeks of the month; none chosen means in all. */
export function WeekChoice({ name, label, error, chosen }: WeekChoiceProps) {
  const t = useTranslations("facts");
  const common = useTranslations("common");
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-small font-semibold">{label}</legend>
      <p className="text-small text-ink-soft">{t("ruleWeeksHint")}</p>
      <div className="flex flex-wrap gap-2">
        {allWeeks.map((week) => (
          <ToggleBox key={week} name={name} value={week} defaultChecked={chosen.includes(week)}>
            {common(`weeks.${week}`)}
          </ToggleBox>
        ))}
      </div>
      {error && (
        <p className="flex items-start gap-1.5 text-small text-bad-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
