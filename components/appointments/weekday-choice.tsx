"use client";

import { useLocale } from "next-intl";
import { ToggleBox } from "@/components/ui/toggle-box";
import { weekdayName } from "@/components/workshops/format-hours";

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Some of the seven days of a week, as ISO weekdays. */
export function WeekdayChoice({
  name,
  label,
  hint,
}: {
  name: string;
  label: string;
  hint: string;
}) {
  const locale = useLocale();
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-small font-semibold">{label}</legend>
      <p className="text-small text-ink-soft">{hint}</p>
      <div className="flex flex-wrap gap-2">
        {weekdays.map((day) => (
          <ToggleBox key={day} name={name} value={day}>
            {weekdayName(day, locale)}
          </ToggleBox>
        ))}
      </div>
    </fieldset>
  );
}
