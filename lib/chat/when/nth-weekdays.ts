import { Temporal } from "temporal-polyfill";
import { daysMax, type DayWish, type Found } from "./day-wish";
import { monthNumber, monthPattern } from "./month-names";

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(?:first|1st|1\.|erste[nrs]?)$/, 1],
  [/^(?:second|2nd|2\.|zweite[nrs]?)$/, 2],
  [/^(?:third|3rd|3\.|dritte[nrs]?)$/, 3],
  [/^(?:fourth|4th|4\.|vierte[nrs]?)$/, 4],
  [/^(?:fifth|5th|5\.|funfte[nrs]?)$/, 5],
];
const last = /^(?:last|letzte[nrs]?)$/;
const weekdays: readonly RegExp[] = [
  /^(?:monday|montag)$/,
  /^(?:tuesday|dienstag)$/,
  /^(?:wednesday|mittwoch)$/,
  /^(?:thursday|donnerstag)$/,
  /^(?:friday|freitag)$/,
  /^(?:saturday|samstag|sonnabend)$/,
  /^(?:sunday|sonntag)$/,
];
const shape = new RegExp(
  String.raw`\b(\w+\.?) (\w+) (?:im|in|of) (?:(${monthPattern})(?: (20\d{2}))?|(?:the |each |every |jeden )?(?:monat|month))\b`,
  "g",
);

/** Reads "the first Monday in August", "am letzten Freitag im Monat" from folded text: the next one that is not over. */
export function readNthWeekdays(text: string, today: Temporal.PlainDate): Found<DayWish>[] {
  return [...text.matchAll(shape)].slice(0, daysMax).flatMap((match) => {
    const [all, ordinal = "", name = "", monthText, year] = match;
    const weekday = weekdays.findIndex((pattern) => pattern.test(name)) + 1;
    const nth = last.test(ordinal) ? -1 : ordinals.find(([pattern]) => pattern.test(ordinal))?.[1];
    if (weekday === 0 || nth === undefined) return [];
    const date = monthsAhead(monthText, year, today)
      .flatMap((month) => nthWeekday(month, weekday, nth) ?? [])
      .find((it) => year !== undefined || Temporal.PlainDate.compare(it, today) >= 0);
    if (!date) return [];
    const value: DayWish = { kind: "date", date: date.toString() };
    return [{ value, start: match.index, end: match.index + all.length }];
  });
}

/** The months that may be meant: that of one year, the next two of that name, or any, where the text names none. */
function monthsAhead(
  name: string | undefined,
  year: string | undefined,
  { year: thisYear, month: thisMonth }: Temporal.PlainDate,
): Temporal.PlainYearMonth[] {
  if (name === undefined) {
    const first = Temporal.PlainYearMonth.from({ year: thisYear, month: thisMonth });
    return Array.from({ length: 12 }, (_, months) => first.add({ months }));
  }
  const month = monthNumber(name);
  if (month === null) return [];
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)];
  return years.map((it) => Temporal.PlainYearMonth.from({ year: it, month }));
}

/** `nth` counts from 1, or is -1 for the last; null where the month has no such day. */
function nthWeekday(
  month: Temporal.PlainYearMonth,
  weekday: number,
  nth: number,
): Temporal.PlainDate | null {
  const first = month.toPlainDate({ day: 1 });
  const end = first.with({ day: first.daysInMonth });
  if (nth === -1) return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
  const date = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
  return date.month === first.month ? date : null;
}
