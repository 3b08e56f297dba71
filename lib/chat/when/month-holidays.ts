import type { Temporal } from "temporal-polyfill";
import type { DayWish, Found } from "./day-wish";
import { monthNumber, monthPattern } from "./month-names";

const holiday = String.raw`(?:bank holidays?|public holidays?|feiertage?n?|feiertags)`;
const monthFirst = new RegExp(String.raw`\b(${monthPattern}|summer)\s+${holiday}\b`);
const monthLast = new RegExp(
  String.raw`\b${holiday}\s+(?:im|in|of)\s+(${monthPattern}|sommer|summer)\b`,
);
/** What "the summer bank holiday" is called after in all parts of the United Kingdom. */
const summerMonth = 8;

/** Reads "the August bank holiday" and "Feiertage im Mai": the next such month, whichever days they are there. */
export function readMonthHolidays(words: string, today: Temporal.PlainDate): Found<DayWish>[] {
  const match = monthFirst.exec(words) ?? monthLast.exec(words);
  if (!match) return [];
  const month = /^(?:sommer|summer)$/.test(match[1] ?? "")
    ? summerMonth
    : monthNumber(match[1] ?? "");
  if (month === null) return [];
  const year = today.year + (month < today.month ? 1 : 0);
  const value: DayWish = {
    kind: "holidaysIn",
    month: `${year}-${String(month).padStart(2, "0")}`,
  };
  return [{ value, start: match.index, end: match.index + match[0].length }];
}
