import type { Temporal } from "temporal-polyfill";
import { dayMinutes } from "./clock";
import { tidyMoment, type Moment } from "./moment";
import { regularSpans, spansOn } from "./open-day";
import type { CalendarFacts } from "./schemas";
import { shareOf, union, type Span } from "./spans";

/** Who is open as long as this without a break is open around the clock. */
const alwaysDays = 14;

/** The open time of a day and the days after it without the breaks at midnight: 18:00–24:00 that goes on until 02:00 is 1080–1560. */
export function openTimeFrom(facts: CalendarFacts, date: Temporal.PlainDate, days = 2): Span[] {
  return union(
    Array.from({ length: days }, (_, offset) =>
      spansOn(facts, date.add({ days: offset })).map((span) => shift(span, offset)),
    ).flat(),
  );
}

/** The same for a weekday in general and the one after it; hours of single weeks of the month count as open. */
export function regularTimeFrom(
  facts: Pick<CalendarFacts, "openingHours">,
  weekday: number,
  days = 2,
): Span[] {
  return union(
    Array.from({ length: days }, (_, offset) =>
      regularSpans(facts, ((weekday - 1 + offset) % 7) + 1).map((span) => shift(span, offset)),
    ).flat(),
  );
}

/** Whether the regular week has no break at all, in no week of the month. */
export function isAroundTheClock(facts: Pick<CalendarFacts, "openingHours">): boolean {
  const every = { openingHours: facts.openingHours.filter(({ weeks }) => weeks.length === 0) };
  const [only] = regularTimeFrom(every, 1, 7);
  return only?.from === 0 && only.to === 7 * dayMinutes;
}

/** When what is open at a moment closes (a day's end is 24:00 of that day); `always` beyond two weeks, null where it is closed. */
export function closingAfter(
  facts: CalendarFacts,
  { date, minute }: Moment,
): Moment | "always" | null {
  const time = openTimeFrom(facts, date, alwaysDays);
  const open = time.find(({ from, to }) => from <= minute && minute < to);
  if (open === undefined) return null;
  if (open.to === alwaysDays * dayMinutes) return "always";
  const last = tidyMoment({ date, minute: open.to - 1 });
  return { date: last.date, minute: last.minute + 1 };
}

/** Whether spans are a day from midnight to midnight. */
export function isWholeDay(spans: readonly Span[]): boolean {
  return shareOf({ from: 0, to: dayMinutes }, spans) === "all";
}

function shift({ from, to }: Span, days: number): Span {
  return { from: from + days * dayMinutes, to: to + days * dayMinutes };
}
