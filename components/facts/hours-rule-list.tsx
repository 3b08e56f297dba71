"use client";

import { useWeeksLabel } from "@/components/workshops/use-weeks-label";
import type { OpeningSpan } from "@/lib/calendar/schemas";

type HoursRuleListProps = {
  spans: readonly OpeningSpan[];
  dayName: (index: number) => string;
};

/** Hours with a rule for those who may only look at them. */
export function HoursRuleList({ spans, dayName }: HoursRuleListProps) {
  const weeksLabel = useWeeksLabel();
  return (
    <ul className="grid gap-1 border-t pt-4">
      {spans.map(({ weekday, opens, closes, weeks, note }) => (
        <li key={`${weekday} ${opens} ${weeks.join()}`} className="wrap-anywhere">
          {dayName(weekday - 1)}
          {weeks.length > 0 && ` (${weeksLabel(weeks)})`}: {opens}–{closes}
          {note !== "" && `, ${note}`}
        </li>
      ))}
    </ul>
  );
}
