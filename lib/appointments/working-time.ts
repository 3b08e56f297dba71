import type { Temporal } from "temporal-polyfill";
import { dayMinutes, intersect, spansOn, toMinutes, union, type Span } from "@/lib/calendar";
import type { CalendarFacts } from "@/lib/calendar/schemas";
import type { Bay } from "./plan";

/** A job that is longer than a day's hours goes on for this many days at most, Sundays and holidays not counted. */
const jobDaysMax = 14;

/** When jobs are worked on at a day: the open hours without those that are for something else ("nur Abgabe"). */
export function workingSpans(facts: CalendarFacts, date: Temporal.PlainDate): Span[] {
  return union(spansOn(facts, date).filter(({ note }) => note === ""));
}

/** The same at one bay, which may have hours of its own. */
export function baySpans(facts: CalendarFacts, { hours }: Bay, date: Temporal.PlainDate): Span[] {
  const spans = workingSpans(facts, date);
  if (hours === null) return spans;
  const own = hours
    .filter(({ weekday }) => weekday === date.dayOfWeek)
    .map(({ opens, closes }) => ({ from: toMinutes(opens), to: toMinutes(closes) }));
  return intersect(spans, own);
}

/**
 * When a job that begins at a minute of a day ends, in minutes after that day's beginning; null where it cannot begin then. A job that
 * fits into an uninterrupted span of the day is done without a break; a longer one goes on after breaks and on the next days.
 */
export function endOfJob(
  spansOf: (date: Temporal.PlainDate) => readonly Span[],
  { date, minute }: { date: Temporal.PlainDate; minute: number },
  durationMinutes: number,
): number | null {
  const today = spansOf(date);
  const span = today.find(({ from, to }) => from <= minute && minute < to);
  if (span === undefined) return null;
  if (minute + durationMinutes <= span.to) return minute + durationMinutes;
  if (today.some(({ from, to }) => to - from >= durationMinutes)) return null;
  let left = durationMinutes - (span.to - minute);
  for (let day = 0; day < jobDaysMax; day += 1) {
    const shift = day * dayMinutes;
    for (const { from, to } of day === 0 ? today : spansOf(date.add({ days: day }))) {
      if (day === 0 && from <= minute) continue;
      if (left <= to - from) return shift + from + left;
      left -= to - from;
    }
  }
  return null;
}
