import { Temporal } from "temporal-polyfill";
import { dayMinutes } from "./clock";

/** A point of the workshop's wall clock: minutes after the beginning of a local day. */
export type Moment = { date: Temporal.PlainDate; minute: number };

/** What the wall clock of a time zone shows at an instant, seconds left out. */
export function momentAt(instant: Date, timezone: string): Moment {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    timezone,
  );
  return { date: local.toPlainDate(), minute: local.hour * 60 + local.minute };
}

/** The day that it is somewhere at an instant, as `2026-12-01`. */
export function dayOf(instant: Date, timezone: string): string {
  return momentAt(instant, timezone).date.toString();
}

/**
 * When the wall clock first shows a moment or more. An hour that is skipped in spring is reached when the clock jumps over it
 * (02:30 at 03:00), one that comes twice in autumn is reached the first time.
 */
export function instantOf({ date, minute }: Moment, timezone: string): Date {
  const wanted = date.toPlainDateTime().add({ minutes: minute });
  const reached = wanted.toZonedDateTime(timezone, { disambiguation: "earlier" });
  const isSkipped = !reached.toPlainDateTime().equals(wanted);
  const found = isSkipped ? (reached.getTimeZoneTransition("next") ?? reached) : reached;
  return new Date(found.epochMilliseconds);
}

/** The same moment with a minute of its own day: 24:00 is 00:00 of the day after. */
export function tidyMoment({ date, minute }: Moment): Moment {
  const days = Math.floor(minute / dayMinutes);
  return { date: date.add({ days }), minute: minute - days * dayMinutes };
}
