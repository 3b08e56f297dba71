import { Temporal } from "temporal-polyfill";
import type { WorkshopContext } from "./context";
import { findClosingHoliday } from "./holidays";

/** Whether the workshop is open at an instant, by its own clock; closures and public holidays win over the weekly hours. */
export function isOpenAt(context: WorkshopContext, instant: Date): boolean {
  const { timezone } = context.workshop;
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    timezone,
  );
  const date = local.toPlainDate().toString();
  const time = local.toPlainTime().toString().slice(0, 5);
  return (
    context.openingHours.some(
      (span) => span.weekday === local.dayOfWeek && span.opens <= time && time < span.closes,
    ) &&
    !context.closures.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn) &&
    findClosingHoliday(context.workshop, date, "en") === null
  );
}
