import { Temporal } from "temporal-polyfill";
import { instantOf, momentAt, writeTime } from "@/lib/calendar";

/** The instant of an ISO time; one without an offset is on the workshop's wall clock: `2026-12-01T08:00`. */
export function toInstant(text: string, timezone: string): Date {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return new Date(text);
  const local = Temporal.PlainDateTime.from(text);
  const minute = local.hour * 60 + local.minute;
  return instantOf({ date: local.toPlainDate(), minute }, timezone);
}

/** What the workshop's wall clock shows at an instant: `2026-12-01T08:00`. */
export function toWallClock(instant: string, timezone: string): string {
  const { date, minute } = momentAt(new Date(instant), timezone);
  return `${date.toString()}T${writeTime(minute)}`;
}
