import { regularSpans, type OpenSpan, type RegularSpan } from "./open-day";
import type { CalendarFacts, WeekOfMonth } from "./schemas";

/** Hours that weekdays in a row (ISO, `from` to `to`) have in common; without spans they are closed. */
export type RegularLine = {
  from: number;
  to: number;
  /** In which weeks of the month; none means in all. */
  weeks: readonly WeekOfMonth[];
  spans: readonly OpenSpan[];
  /** Comes on top of hours that the same days have in every week. */
  isExtra: boolean;
};

/** The hours of one weekday, those of the same weeks of the month together; those of every week come first. */
export type WeeksGroup = { weeks: readonly WeekOfMonth[]; spans: readonly OpenSpan[] };

/** The regular week, Monday to Sunday, each day's hours as they are stated. */
export function regularWeek(facts: Pick<CalendarFacts, "openingHours">): RegularSpan[][] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => regularSpans(facts, weekday));
}

/** The hours of a weekday by the weeks of the month in which they hold. */
export function groupByWeeks(spans: readonly RegularSpan[]): WeeksGroup[] {
  const groups = Map.groupBy(spans, ({ weeks }) => weeks.join());
  return [...groups.values()]
    .map((group) => ({
      weeks: group[0]?.weeks ?? [],
      spans: group.map(({ from, to, note }) => ({ from, to, note })),
    }))
    .toSorted((left, right) => Number(left.weeks.length > 0) - Number(right.weeks.length > 0));
}

/** The regular week as few lines as possible: days in a row with the same hours are one, days without hours are said to be closed. */
export function regularLines(facts: Pick<CalendarFacts, "openingHours">): RegularLine[] {
  const week = regularWeek(facts);
  const lines: RegularLine[] = [];
  for (let from = 1; from <= week.length;) {
    const day = week[from - 1] ?? [];
    const other = week.findIndex((spans, index) => index >= from && !isSame(spans, day));
    const to = other === -1 ? week.length : other;
    const groups = day.length === 0 ? [{ weeks: [], spans: [] }] : groupByWeeks(day);
    const hasEvery = groups[0]?.weeks.length === 0;
    lines.push(
      ...groups.map((group) => ({
        from,
        to,
        ...group,
        isExtra: hasEvery && group.weeks.length > 0,
      })),
    );
    from = to + 1;
  }
  return lines;
}

function isSame(left: readonly RegularSpan[], right: readonly RegularSpan[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
