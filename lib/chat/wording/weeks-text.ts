import type { WeekOfMonth } from "@/lib/calendar/schemas";
import type { Locale } from "@/lib/core/locales";

const english: Readonly<Record<WeekOfMonth, string>> = {
  1: "1st",
  2: "2nd",
  3: "3rd",
  4: "4th",
  5: "5th",
  last: "last",
};

/** Weeks of the month as they are listed before "im Monat": `1. und 3.`, `2nd and last`. */
export function weeksText(weeks: readonly WeekOfMonth[], locale: Locale): string {
  const names = weeks.map((week) => {
    if (locale === "en") return english[week];
    return week === "last" ? "letzter" : `${week}.`;
  });
  const [last = "", ...others] = names.toReversed();
  const and = locale === "de" ? "und" : "and";
  return others.length === 0 ? last : `${others.toReversed().join(", ")} ${and} ${last}`;
}
