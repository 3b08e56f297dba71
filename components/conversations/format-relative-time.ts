import type { Locale } from "@/lib/core/locales";
import { regionOf } from "@/lib/core/locales";

type Moment = { at: Date; now: Date; timeZone: string; locale: Locale };

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** How long ago, short enough for a list: `jetzt`, `vor 5 Min.`, `14:05`, `gestern`, `Mo`, `12. März`, `12.03.2025`. */
export function formatRelativeTime({ at, now, timeZone, locale }: Moment): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / minuteMs);
  const words = new Intl.RelativeTimeFormat(regionOf(locale), { numeric: "auto", style: "short" });
  if (minutes < 1) return words.format(0, "second");
  if (minutes < 60) return words.format(-minutes, "minute");
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regionOf(locale), { ...options, timeZone }).format(at);
  if (days < 1) return format({ hour: "2-digit", minute: "2-digit" });
  if (days === 1) return words.format(-1, "day");
  if (days < 7) return format({ weekday: "short" });
  if (days < 300) return format({ day: "numeric", month: "short" });
  return format({ day: "2-digit", month: "2-digit", year: "numeric" });
}

/** Time of day, `14:05`. */
export function formatClock(at: Date, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(regionOf(locale), {
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(at);
}

/** The day over a group of messages: `heute`, `gestern`, else `Donnerstag, 12. März 2026`. */
export function formatDayHeading({ at, now, timeZone, locale }: Moment): string {
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (days === 0 || days === 1) {
    return new Intl.RelativeTimeFormat(regionOf(locale), { numeric: "auto" }).format(-days, "day");
  }
  return new Intl.DateTimeFormat(regionOf(locale), { dateStyle: "full", timeZone }).format(at);
}

/** Days since 1970 on the calendar of the time zone, so that midnight there is what counts. */
export function dayNumber(at: Date, timeZone: string): number {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}
