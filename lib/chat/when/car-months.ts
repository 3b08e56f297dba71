import type { Temporal } from "temporal-polyfill";
import type { Found } from "./day-wish";

/** A month as plates and papers print it: `03.27`, `12/2026`. */
const monthShape =
  /(?<![\d.:/])(0?[1-9]|1[0-2])[./](\d{2}|20\d{2}|19\d{2})(?![\d/]|[.,:]\d|\.(?=\s*\d)|\s*(?:uhr|[ap]\.?m\b))/g;
/** What stands before a clock time or a day. */
const otherBefore = /\b(?:um|gegen|at|by|am|on)\s+$/;
/** How far away, in words, the thing may stand whose month it is. */
const wordsAround = 5;

/** What has a month of its own, and from how many years ago to how many ahead. */
const dated: readonly { thing: RegExp; past: number; ahead: number }[] = [
  {
    thing:
      /\b(?:tuv|hu|au|hauptuntersuchung|plakette\w*|pickerl|mot|nct|mfk|inspektion|inspected|test)\b/,
    past: 4,
    ahead: 4,
  },
  {
    thing:
      /\b(?:erstzulassung|ez|erstmals|zugelassen|zulassung|baujahr|bj|gebaut|registered|registration|built)\b/,
    past: 60,
    ahead: 0,
  },
];

/** Finds months of a car in folded text, so that "TÜV bis 03.27" is read as no time of day and no day of the year. */
export function readCarMonths(text: string, today: Temporal.PlainDate): Found<null>[] {
  return [...text.matchAll(monthShape)].flatMap((match) => {
    const [written, , year = ""] = match;
    const [start, end] = [match.index, match.index + written.length];
    const before = text.slice(0, start);
    if (otherBefore.test(before)) return [];
    const near = `${lastWords(before)} ${firstWords(text.slice(end))}`;
    const away = fullYear(year, today) - today.year;
    const isMonth = dated.some(
      ({ thing, past, ahead }) => thing.test(near) && away >= -past && away <= ahead,
    );
    return isMonth ? [{ value: null, start, end }] : [];
  });
}

function fullYear(year: string, today: Temporal.PlainDate): number {
  if (year.length === 4) return Number(year);
  const century = today.year - (today.year % 100);
  const inCentury = century + Number(year);
  return inCentury > today.year + 10 ? inCentury - 100 : inCentury;
}

function lastWords(text: string): string {
  return text
    .split(/\s+/)
    .slice(-wordsAround - 1)
    .join(" ");
}

function firstWords(text: string): string {
  return text
    .split(/\s+/)
    .slice(0, wordsAround + 1)
    .join(" ");
}
