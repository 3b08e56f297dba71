import { Temporal } from "temporal-polyfill";
import { daysMax, type DayWish, type Found } from "./day-wish";
import { monthNumber, monthPattern } from "./month-names";

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(?:first|1st|erste[nrs]?)$/, 1],
  [/^(?:second|2nd|zweite[nrs]?)$/, 2],
  [/^(?:third|3rd|dritte[nrs]?)$/, 3],
  [/^(?:fourth|4th|vierte[nrs]?)$/, 4],
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
  String.raw`\b(\w+) (\w+) (?:im|in|of) (${monthPattern})(?: (20\d{2}))?\b`,
  "g",
);

/** Reads "the first Monday in August", "am letzten Freitag im Mai" from folded text: the next one that is not over. */
export function readNthWeekdays(text: string, today: Temporal.PlainDate): Found<DayWish>[] {
  return [...text.matchAll(shape)].slice(0, daysMax).flatMap((match) => {
    const [all, ordinal = "", name = "", monthText = "", year] = match;
    const weekday = weekdays.findIndex((pattern) => pattern.test(name)) + 1;
    const nth = last.test(ordinal) ? -1 : ordinals.find(([pattern]) => pattern.test(ordinal))?.[1];
    const month = monthNumber(monthText);
    if (weekday === 0 || nth === undefined || month === null) return [];
    const years = year ? [Number(year)] : [today.year, today.year + 1];
    const date = years
      .map((it) => nthWeekday(it, month, weekday, nth))
      .find((it) => year || Temporal.PlainDate.compare(it, today) >= 0);
    if (!date) return [];
    const value: DayWish = { kind: "date", date: date.toString() };
    return [{ value, start: match.index, end: match.index + all.length }];
  });
}

/** `nth` counts from 1, or is -1 for the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const end = first.with({ day: first.daysInMonth });
  if (nth === -1) return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
}
