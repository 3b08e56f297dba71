import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/lib/core/locales";
import type { UpcomingHoliday, WorkshopContext } from "./context";
import { findPublicHoliday } from "./public-holidays";

type HolidayRules = Pick<WorkshopContext["workshop"], "region" | "openHolidays">;

/** The public holiday that keeps the workshop closed on a day (`YYYY-MM-DD`); null on other days and where the team works all the same. */
export function findClosingHoliday(
  { region, openHolidays }: HolidayRules,
  date: string,
  locale: Locale,
): string | null {
  return openHolidays.includes(date) ? null : findPublicHoliday(region, date, locale);
}

/** How far the team can look ahead when it decides on which holidays it works. */
const outlookDays = 366;

/** The public holidays of the coming year that would cost a working day, by the workshop's clock. */
export function listUpcomingHolidays(
  { workshop, openingHours }: WorkshopContext,
  now: Date,
  locale: Locale,
): UpcomingHoliday[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(workshop.timezone)
    .toPlainDate();
  return Array.from({ length: outlookDays }, (_, days) => today.add({ days })).flatMap((day) => {
    if (!openingHours.some(({ weekday }) => weekday === day.dayOfWeek)) return [];
    const date = day.toString();
    const name = findPublicHoliday(workshop.region, date, locale);
    return name === null ? [] : [{ date, name, isOpen: workshop.openHolidays.includes(date) }];
  });
}
