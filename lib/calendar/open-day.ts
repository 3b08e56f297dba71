import type { Temporal } from "temporal-polyfill";
import { toMinutes } from "./clock";
import { publicHoliday, type HolidayNames } from "./public-holidays";
import type { CalendarFacts, ClosureFact, WeekOfMonth } from "./schemas";
import type { Span } from "./spans";
import { isInWeeks, weeksOfMonth } from "./weeks-of-month";

/** Open hours of a day, within 0 and 1440, and what they are for: "nur Abgabe"; empty for everything. */
export type OpenSpan = Span & { note: string };

/** Hours of a weekday in general, and in which weeks of the month they hold; none means in all. */
export type RegularSpan = OpenSpan & { weeks: readonly WeekOfMonth[] };

/** Why a day has no opening hours. */
export type ClosedReason =
  | { kind: "closure"; closure: ClosureFact }
  | { kind: "holiday"; names: HolidayNames }
  /** Open on that weekday, but in other weeks of the month. */
  | { kind: "week"; weeks: readonly WeekOfMonth[] }
  /** Never open on that weekday. */
  | { kind: "weekday" };

/** A calendar day at the workshop; without a reason it is open. */
export type OpenDay = {
  date: Temporal.PlainDate;
  spans: readonly OpenSpan[];
  closed: ClosedReason | null;
};

/** The hours of an ISO weekday as they are stated, in order; closures and holidays are not looked at. */
export function regularSpans(
  { openingHours }: Pick<CalendarFacts, "openingHours">,
  weekday: number,
): RegularSpan[] {
  return openingHours
    .filter((hours) => hours.weekday === weekday)
    .map(({ opens, closes, weeks, note }) => ({
      from: toMinutes(opens),
      to: toMinutes(closes),
      weeks,
      note,
    }))
    .toSorted((left, right) => left.from - right.from);
}

/** The open hours of one day, in order; none when it is closed. */
export function spansOn(facts: CalendarFacts, date: Temporal.PlainDate): readonly OpenSpan[] {
  return openDay(facts, date).spans;
}

/** One day: closures win over the region's public holidays, and these over the week unless the team works on them. */
export function openDay(facts: CalendarFacts, date: Temporal.PlainDate): OpenDay {
  const day = date.toString();
  const [closure] = closuresBetween(facts, date, date);
  if (closure) return { date, spans: [], closed: { kind: "closure", closure } };
  const { region, openHolidays } = facts.workshop;
  const names = openHolidays.includes(day) ? null : publicHoliday(region, day);
  if (names) return { date, spans: [], closed: { kind: "holiday", names } };
  const regular = regularSpans(facts, date.dayOfWeek);
  const spans = regular
    .filter(({ weeks }) => isInWeeks(date, weeks))
    .map(({ from, to, note }) => ({ from, to, note }));
  if (spans.length > 0) return { date, spans, closed: null };
  if (regular.length === 0) return { date, spans, closed: { kind: "weekday" } };
  const weeks = weeksOfMonth.filter((week) => regular.some((span) => span.weeks.includes(week)));
  return { date, spans, closed: { kind: "week", weeks } };
}

/** The closures that touch a range of days, both ends included, in order. */
export function closuresBetween(
  { closures }: Pick<CalendarFacts, "closures">,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): ClosureFact[] {
  const [first, last] = [from.toString(), to.toString()];
  return closures
    .filter(({ startsOn, endsOn }) => startsOn <= last && endsOn >= first)
    .toSorted((left, right) => left.startsOn.localeCompare(right.startsOn));
}
