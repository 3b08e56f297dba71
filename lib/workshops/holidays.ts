import { holidaysAhead, dayOf, momentAt } from "@/lib/calendar";
import type { Locale } from "@/lib/core/locales";
import type { UpcomingHoliday, WorkshopContext } from "./context";

/** How far the team can look ahead when it decides on which holidays it works. */
const outlookDays = 366;

/** The public holidays of the coming year that would cost a working day, by the workshop's clock; in a closure none is at choice. */
export function listUpcomingHolidays(
  context: WorkshopContext,
  now: Date,
  locale: Locale,
): UpcomingHoliday[] {
  const today = momentAt(now, context.workshop.timezone).date;
  return holidaysAhead(context, today, outlookDays)
    .filter(({ isInClosure }) => !isInClosure)
    .map(({ date, names, isOpen }) => ({ date: date.toString(), name: names[locale], isOpen }));
}

/** Days ahead that were decided on and are not at choice now, so that deciding on the others leaves them as they are. */
export function listDecidedHolidays(
  { workshop }: WorkshopContext,
  now: Date,
  atChoice: readonly UpcomingHoliday[],
): string[] {
  const today = dayOf(now, workshop.timezone);
  return workshop.openHolidays.filter(
    (day) => day >= today && !atChoice.some(({ date }) => date === day),
  );
}
