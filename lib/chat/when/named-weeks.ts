import { weeksOfMonth } from "@/lib/calendar";
import type { WeekOfMonth } from "@/lib/calendar/schemas";

const names: readonly (readonly [WeekOfMonth, string])[] = [
  [1, "1\\.|1st|erste[nrs]?|first"],
  [2, "2\\.|2nd|zweite[nrs]?|second"],
  [3, "3\\.|3rd|dritte[nrs]?|third"],
  [4, "4\\.|4th|vierte[nrs]?|fourth"],
  [5, "5\\.|5th|f(?:ü|u)nfte[nrs]?|fifth"],
  ["last", "letzte[nrs]?|last"],
];
const week = names.map(([, pattern]) => pattern).join("|");
const list = `(?:${week})(?:(?:\\s*,\\s*|\\s*(?:und|sowie|oder|and|or|&|\\+|/)\\s*)(?:(?:am|on|jeden|every|the|den|dem)\\s+)*(?:${week}))*`;
const weekday =
  "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const inMonth = "(?:im|eines|jedes|des|in the|of the|of each|of every|a|each)\\s+(?:monat|month)";
/** Only where a weekday or the month stands behind, and no name of a month: "am 3. Mai" is a date. */
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,:])(${list})(?=\\s+${weekday}(?:s|e|en)?(?!\\p{L})|\\s+${inMonth})`,
  "giu",
);

/** The weeks of the month that a text names, as in "jeden 1. und 3. Samstag", "the last Friday of the month"; in order. */
export function namedWeeks(text: string): WeekOfMonth[] {
  const found = [...text.matchAll(pattern)].flatMap(([, weeks = ""]) =>
    [...weeks.matchAll(new RegExp(week, "giu"))].map(([name]) => weekOf(name)),
  );
  return weeksOfMonth.filter((it) => found.includes(it));
}

/** The text without them, so that "am letzten Samstag" does not ask for an end. */
export function withoutNamedWeeks(text: string): string {
  return text.replace(pattern, " ");
}

function weekOf(name: string): WeekOfMonth | undefined {
  return names.find(([, one]) => new RegExp(`^(?:${one})$`, "iu").test(name))?.[0];
}
