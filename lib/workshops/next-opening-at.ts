import { Temporal } from "temporal-polyfill";
import type { WorkshopContext } from "./context";
import { findClosingHoliday } from "./holidays";

/** Long enough to get past the longest works holiday. */
const searchDays = 62;

/** The first opening after an instant, closures and public holidays passed over; null when there is none within two months. */
export function nextOpeningAt(context: WorkshopContext, instant: Date): Date | null {
  const { timezone } = context.workshop;
  const now = Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  const today = now.toZonedDateTimeISO(timezone).toPlainDate();
  for (let days = 0; days <= searchDays; days += 1) {
    const openings = openingsOn(context, today.add({ days }))
      .map((date) => date.toZonedDateTime(timezone).toInstant())
      .filter((opening) => Temporal.Instant.compare(opening, now) > 0);
    const [first] = openings.toSorted(Temporal.Instant.compare);
    if (first) return new Date(first.epochMilliseconds);
  }
  return null;
}

function openingsOn(context: WorkshopContext, date: Temporal.PlainDate): Temporal.PlainDateTime[] {
  const { openingHours, closures, workshop } = context;
  const day = date.toString();
  const isClosed =
    closures.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ||
    findClosingHoliday(workshop, day, "en") !== null;
  return isClosed
    ? []
    : openingHours
        .filter(({ weekday }) => weekday === date.dayOfWeek)
        .map(({ opens }) => date.toPlainDateTime(opens));
}
