"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
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
          <label
            key={week}
            className="inline-flex min-h-11 min-w-11 cursor-pointer items-center gap-2 rounded-control border border-line-strong bg-surface px-3 text-small has-checked:border-ink has-checked:bg-sunken has-checked:font-semibold"
          >
            <input
              type="checkbox"
              name={name}
              value={week}
              defaultChecked={chosen.includes(week)}
              className="size-4 accent-ink"
            />
            {common(`weeks.${week}`)}
          </label>
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
