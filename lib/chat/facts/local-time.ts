import { Temporal } from "temporal-polyfill";

/** The workshop's own calendar day and clock time. */
export type LocalTime = {
  today: Temporal.PlainDate;
  /** `HH:MM`. */
  time: string;
};

/** Reads an instant on the wall clock of a time zone, daylight saving included. */
export function toLocalTime(instant: Date, timezone: string): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    timezone,
  );
  return { today: local.toPlainDate(), time: local.toPlainTime().toString().slice(0, 5) };
}
