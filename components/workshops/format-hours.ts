import type { Locale } from "@/lib/core/locales";
import { regionOf } from "@/lib/core/locales";
import type { OpeningSpan } from "@/lib/calendar/schemas";

export type DayHours = {
  /** ISO weekday, Monday = 1. */
  weekday: number;
  name: string;
  spans: OpeningSpan[];
};

/** A Monday, so that day n of that week has ISO weekday n + 1. */
const someMondayMs = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** All seven days in order with their spans sorted; a day without spans is closed. */
export function formatWeek(openingHours: readonly OpeningSpan[], locale: Locale): DayHours[] {
  return Array.from({ length: 7 }, (_, index) => ({
    weekday: index + 1,
    name: weekdayName(index + 1, locale),
    spans: openingHours
      .filter((span) => span.weekday === index + 1)
      .toSorted((a, b) => a.opens.localeCompare(b.opens)),
  }));
}

/** A weekday (ISO, Monday = 1) by its name: `Montag`, `Monday`; `short` is `Mo`, `Mon`. */
export function weekdayName(
  weekday: number,
  locale: Locale,
  length: "long" | "short" = "long",
): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" });
  return format.format(someMondayMs + (weekday - 1) * dayMs);
}

/** A calendar day (`YYYY-MM-DD`), by default as `24. Dezember 2026`, `24 December 2026`; `full` names the weekday too. */
export function formatDay(
  date: string,
  locale: Locale,
  dateStyle: "medium" | "long" | "full" = "long",
): string {
  return new Intl.DateTimeFormat(regionOf(locale), { dateStyle, timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
