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

/** The public holidays of the coming year that would cost a working day, by the workshop's clock; in a closure none is at choice. */
export function listUpcomingHolidays(
  { workshop, openingHours, closures }: WorkshopContext,
  now: Date,
  locale: Locale,
): UpcomingHoliday[] {
  const today = localDate(workshop.timezone, now);
  return Array.from({ length: outlookDays }, (_, days) => today.add({ days })).flatMap((day) => {
    const date = day.toString();
    const isWorkingDay =
      openingHours.some(({ weekday }) => weekday === day.dayOfWeek) &&
      !closures.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
    const name = isWorkingDay ? findPublicHoliday(workshop.region, date, locale) : null;
    return name === null ? [] : [{ date, name, isOpen: workshop.openHolidays.includes(date) }];
  });
}

/** Days ahead that were decided on and are not at choice now, so that deciding on the others leaves them as they are. */
export function listDecidedHolidays(
  { workshop }: WorkshopContext,
  now: Date,
  atChoice: readonly UpcomingHoliday[],
): string[] {
  const today = localDate(workshop.timezone, now).toString();
  return workshop.openHolidays.filter(
    (day) => day >= today && !atChoice.some(({ date }) => date === day),
  );
}

function localDate(timezone: string, now: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
}
