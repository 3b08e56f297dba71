import { momentAt } from "@/lib/calendar";
import type { Temporal } from "temporal-polyfill";

/** The workshop's own calendar day and clock time. */
export type LocalTime = {
  today: Temporal.PlainDate;
  /** Minutes after the beginning of the day. */
  minute: number;
};

/** Reads an instant on the wall clock of a time zone, daylight saving included. */
export function toLocalTime(instant: Date, timezone: string): LocalTime {
  const { date, minute } = momentAt(instant, timezone);
  return { today: date, minute };
}
