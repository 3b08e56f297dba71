import type { Locale } from "@/lib/core/locales";
import { Temporal } from "temporal-polyfill";

const weekdayNames: Readonly<Record<Locale, readonly string[]>> = {
  de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const germanMonths = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

/** A month (`2027-08`) by name and year. */
export function monthName(month: string, locale: Locale): string {
  const [year = "", number = ""] = month.split("-");
  const names = locale === "de" ? germanMonths : englishMonths;
  return `${names[Number(number) - 1] ?? ""} ${year}`;
}

/** The name of an ISO weekday. */
export function weekdayName(weekday: number, locale: Locale): string {
  return weekdayNames[locale][weekday - 1] ?? "";
}

/** A date in numbers or words as the language likes it: `24.12.2026`, `24 December 2026`. */
export function dateName({ day, month, year }: Temporal.PlainDate, locale: Locale): string {
  return locale === "de"
    ? `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`
    : `${day} ${englishMonths[month - 1] ?? ""} ${year}`;
}

/** A date with its weekday: `Donnerstag, 24.12.2026`, `Thursday 24 December 2026`. */
export function longDateName(date: Temporal.PlainDate, locale: Locale): string {
  const separator = locale === "de" ? ", " : " ";
  return `${weekdayName(date.dayOfWeek, locale)}${separator}${dateName(date, locale)}`;
}

/** First and last day of a closure (`YYYY-MM-DD`) as they are written; null for a single day. */
export function closureDays(
  startsOn: string,
  endsOn: string,
  locale: Locale,
): [string, string] | null {
  if (startsOn === endsOn) return null;
  const name = (day: string) => dateName(Temporal.PlainDate.from(day), locale);
  return [name(startsOn), name(endsOn)];
}
