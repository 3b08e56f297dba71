import type { Temporal } from "temporal-polyfill";
import { closuresBetween, regularSpans } from "./open-day";
import { publicHoliday, type HolidayNames } from "./public-holidays";
import type { CalendarFacts } from "./schemas";
import { isInWeeks } from "./weeks-of-month";

/** A public holiday on a weekday with opening hours. */
export type WorkdayHoliday = {
  date: Temporal.PlainDate;
  names: HolidayNames;
  /** Whether the team works on it; in a closure it is closed all the same. */
  isOpen: boolean;
  isInClosure: boolean;
};

/** The public holidays of a number of days that cost a working day, or would if the team did not work on them. */
export function holidaysAhead(
  facts: CalendarFacts,
  from: Temporal.PlainDate,
  days: number,
): WorkdayHoliday[] {
  const { region, openHolidays } = facts.workshop;
  return Array.from({ length: days }, (_, offset) => from.add({ days: offset })).flatMap((date) => {
    const day = date.toString();
    const names = publicHoliday(region, day);
    if (names === null || !hasHours(facts, date)) return [];
    const isInClosure = closuresBetween(facts, date, date).length > 0;
    return [{ date, names, isOpen: openHolidays.includes(day), isInClosure }];
  });
}

function hasHours(facts: CalendarFacts, date: Temporal.PlainDate): boolean {
  return regularSpans(facts, date.dayOfWeek).some(({ weeks }) => isInWeeks(date, weeks));
}
