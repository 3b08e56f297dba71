import type { Temporal } from "temporal-polyfill";
import type { WeekOfMonth } from "./schemas";

/** Every week of the month in order, as a rule lists them. */
export const weeksOfMonth: readonly WeekOfMonth[] = [1, 2, 3, 4, 5, "last"];

/** Whether a day is its weekday's first, third or last of the month, as a rule says; a rule without weeks holds on all of them. */
export function isInWeeks(date: Temporal.PlainDate, weeks: readonly WeekOfMonth[]): boolean {
  return (
    weeks.length === 0 ||
    weeks.some((week) =>
      week === "last" ? date.day + 7 > date.daysInMonth : week === Math.ceil(date.day / 7),
    )
  );
}

/** Whether two rules can hold on the same day; the last of a month is its fourth or its fifth. */
export function shareWeek(left: readonly WeekOfMonth[], right: readonly WeekOfMonth[]): boolean {
  const known = new Set(orders(left));
  return orders(right).some((week) => known.has(week));
}

function orders(weeks: readonly WeekOfMonth[]): number[] {
  if (weeks.length === 0) return [1, 2, 3, 4, 5];
  return weeks.flatMap((week) => (week === "last" ? [4, 5] : [week]));
}
