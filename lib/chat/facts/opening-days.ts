import type { Locale } from "@/lib/core/locales";
import { findClosingHoliday, findPublicHoliday } from "@/lib/workshops";
import type { ClosureFact } from "@/lib/calendar/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Temporal } from "temporal-polyfill";
import type { LocalTime } from "./local-time";

/** A span of opening, both ends as `HH:MM` on the workshop's clock. */
export type Span = { opens: string; closes: string };

/** Why a day has no opening hours. */
export type ClosedReason =
  | { kind: "closure"; closure: ClosureFact }
  | { kind: "holiday"; name: string }
  /** Never open on that weekday. */
  | { kind: "weekday" };

/** A calendar day at the workshop; without a reason it is open. */
export type OpeningDay = {
  date: Temporal.PlainDate;
  spans: readonly Span[];
  closed: ClosedReason | null;
};

/** An opening that lies ahead. */
export type NextOpening = { date: Temporal.PlainDate; opens: string };

/** Long enough to get past the longest works holiday. */
const searchDays = 62;

/** The regular hours of an ISO weekday, in order. */
export function regularSpans({ openingHours }: WorkshopContext, weekday: number): Span[] {
  return openingHours
    .filter((span) => span.weekday === weekday)
    .map(({ opens, closes }) => ({ opens, closes }))
    .toSorted((left, right) => left.opens.localeCompare(right.opens));
}

/** The hours of one day: closures first, then the region's public holidays, then the week. `locale` names the holiday. */
export function openingDay(
  context: WorkshopContext,
  date: Temporal.PlainDate,
  locale: Locale,
): OpeningDay {
  const closed = closedReason(context, date, locale);
  return { date, spans: closed ? [] : regularSpans(context, date.dayOfWeek), closed };
}

/** The first opening after the given moment; null when there is none within two months. */
export function nextOpening(
  context: WorkshopContext,
  after: LocalTime,
  locale: Locale,
): NextOpening | null {
  for (let days = 0; days <= searchDays; days += 1) {
    const date = after.today.add({ days });
    const span = openingDay(context, date, locale).spans.find(
      ({ opens }) => days > 0 || opens > after.time,
    );
    if (span) return { date, opens: span.opens };
  }
  return null;
}

/** Closures that touch a range of days, in order. */
export function closuresWithin(
  { closures }: WorkshopContext,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): ClosureFact[] {
  return closures
    .filter(({ startsOn, endsOn }) => startsOn <= to.toString() && endsOn >= from.toString())
    .toSorted((left, right) => left.startsOn.localeCompare(right.startsOn));
}

/** Public holidays ahead that keep the workshop closed on a day it is usually open. */
export function holidaysAhead(
  context: WorkshopContext,
  from: Temporal.PlainDate,
  days: number,
  locale: Locale,
): { date: Temporal.PlainDate; name: string }[] {
  return Array.from({ length: days }, (_, offset) => from.add({ days: offset })).flatMap((date) => {
    if (regularSpans(context, date.dayOfWeek).length === 0) return [];
    const name = findClosingHoliday(context.workshop, date.toString(), locale);
    return name === null ? [] : [{ date, name }];
  });
}

/** Public holidays ahead on which the team works. */
export function openHolidaysAhead(
  context: WorkshopContext,
  from: Temporal.PlainDate,
  days: number,
  locale: Locale,
): { date: Temporal.PlainDate; name: string }[] {
  const { region, openHolidays } = context.workshop;
  if (openHolidays.length === 0) return [];
  return Array.from({ length: days }, (_, offset) => from.add({ days: offset })).flatMap((date) => {
    const isOpen =
      openHolidays.includes(date.toString()) && openingDay(context, date, locale).closed === null;
    const name = isOpen ? findPublicHoliday(region, date.toString(), locale) : null;
    return name === null ? [] : [{ date, name }];
  });
}

function closedReason(
  context: WorkshopContext,
  date: Temporal.PlainDate,
  locale: Locale,
): ClosedReason | null {
  const [closure] = closuresWithin(context, date, date);
  if (closure) return { kind: "closure", closure };
  const name = findClosingHoliday(context.workshop, date.toString(), locale);
  if (name !== null) return { kind: "holiday", name };
  return regularSpans(context, date.dayOfWeek).length === 0 ? { kind: "weekday" } : null;
}

/** Whether spans are one from midnight to midnight. */
export function isWholeDay([first, ...others]: readonly Span[]): boolean {
  return others.length === 0 && first?.opens === "00:00" && first.closes === "24:00";
}

/** The parts of the spans that lie between two clock times. */
export function overlap(spans: readonly Span[], from: string, to: string): Span[] {
  return spans.flatMap(({ opens, closes }) => {
    const start = opens > from ? opens : from;
    const end = closes < to ? closes : to;
    return start < end ? [{ opens: start, closes: end }] : [];
  });
}
