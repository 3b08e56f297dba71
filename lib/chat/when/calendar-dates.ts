import { Temporal } from "temporal-polyfill";
import { daysMax, type DayWish, type Found } from "./day-wish";
import { monthNumber, monthPattern } from "./month-names";
import { readNthWeekdays } from "./nth-weekdays";

type Match = RegExpMatchArray & { index: number };

const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th|ten|ter|\.)?`;
const year = String.raw`(?:,?\s*(\d{4}))?`;

const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
/** 24.12., 24.12.2026, 24.12.26; without a closing dot or year only if it cannot be a time. */
const dotted = /(?<![\d.:])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?!\d))?(?!\d)/g;
const bareDotted = /\b(?:am|vom|bis|zum|ab|on)\s+(\d{1,2})\.(\d{1,2})(?![\d.]|\s*uhr)/g;
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/g;
const dayMonth = new RegExp(
  String.raw`\b${ordinal}\s*(?:of\s+)?(${monthPattern})\b\.?${year}`,
  "g",
);
const monthDay = new RegExp(
  String.raw`\b(${monthPattern})\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:uhr|:|h\b))${year}`,
  "g",
);
/** "Am 23. noch", "on the 23rd", with no month: the next day of that number. */
const bareDay =
  /\b(?:am|den|dem|vom|bis|zum|ab)\s+(\d{1,2})\.(?=\s+(?!\d|weihn|oster|pfingst|\p{L}*feiertag|advent|\p{L}*monat|jahrhundert|stock|rate)|[?!,]|$)|\b(?:on|by|until|till|from|about|for|and|mean) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|floor|mile|time))/gu;
const inMonth = new RegExp(String.raw`\b(?:im|in|during|ganzen)\s+(${monthPattern})\b${year}`, "g");

/** Reads written dates from folded text. A date without a year is its next occurrence, today included. */
export function readCalendarDates(text: string, today: Temporal.PlainDate): Found<DayWish>[] {
  const found = [
    ...readNthWeekdays(text, today),
    ...read(text, iso, (m) => toDate(today, m[3], m[2], m[1])),
    ...read(text, dotted, (m) => toDate(today, m[1], m[2], m[3])),
    ...read(text, bareDotted, (m) => toDate(today, m[1], m[2])),
    ...read(text, slashed, (m) => toDate(today, m[1], m[2], m[3])),
    ...read(text, dayMonth, (m) => toDate(today, m[1], monthNumber(m[2] ?? ""), m[3])),
    ...read(text, monthDay, (m) => toDate(today, m[2], monthNumber(m[1] ?? ""), m[3])),
  ];
  const bare = read(text, bareDay, (m) => nextDay(startOf(found) ?? today, Number(m[1] ?? m[2])));
  const days = [...found, ...bare].filter(isFirstAtItsPlace);
  const months = days.length > 0 ? [] : readMonths(text, today);
  return joinRanges(text, [...days, ...months]);
}

function read(
  text: string,
  pattern: RegExp,
  toValue: (match: Match) => string | null,
): Found<DayWish>[] {
  const found: Found<DayWish>[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length === daysMax) break;
    const date = toValue(match);
    const end = match.index + match[0].length;
    if (date !== null) found.push({ value: { kind: "date", date }, start: match.index, end });
  }
  return found;
}

function isFirstAtItsPlace(
  { start, end }: Found<DayWish>,
  index: number,
  all: Found<DayWish>[],
): boolean {
  return !all.slice(0, index).some((other) => other.start < end && start < other.end);
}

function toDate(
  today: Temporal.PlainDate,
  day: string | undefined,
  month: string | number | null | undefined,
  writtenYear?: string,
): string | null {
  const parts = { day: Number(day), month: Number(month) };
  const isPossible = parts.day >= 1 && parts.day <= 31 && parts.month >= 1 && parts.month <= 12;
  if (!isPossible) return null;
  const years = writtenYear
    ? [Number(writtenYear.length === 2 ? `20${writtenYear}` : writtenYear)]
    : [today.year, today.year + 1];
  for (const candidate of years) {
    const date = tryDate(candidate, parts.month, parts.day);
    if (date && (writtenYear || Temporal.PlainDate.compare(date, today) >= 0)) {
      return date.toString();
    }
  }
  return null;
}

/** "The monday after the 12th of July, I mean the 19th": of the month spoken of. */
function startOf([first]: readonly Found<DayWish>[]): Temporal.PlainDate | null {
  return first?.value.kind === "date" ? Temporal.PlainDate.from(first.value.date) : null;
}

function nextDay(today: Temporal.PlainDate, day: number): string | null {
  if (day < 1 || day > 31) return null;
  const months = [0, 1, 2].map((ahead) => today.with({ day: 1 }).add({ months: ahead }));
  const dates = months.flatMap((first) => tryDate(first.year, first.month, day) ?? []);
  return dates.find((date) => Temporal.PlainDate.compare(date, today) >= 0)?.toString() ?? null;
}

/** 31 April is no date. */
function tryDate(yearNumber: number, month: number, day: number): Temporal.PlainDate | null {
  const first = Temporal.PlainDate.from({ year: yearNumber, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : null;
}

function readMonths(text: string, today: Temporal.PlainDate): Found<DayWish>[] {
  return [...text.matchAll(inMonth)].slice(0, daysMax).flatMap((match) => {
    const month = monthNumber(match[1] ?? "");
    if (month === null) return [];
    const inYear = match[2] ? Number(match[2]) : today.year + (month < today.month ? 1 : 0);
    const from = Temporal.PlainDate.from({ year: inYear, month, day: 1 });
    const to = from.with({ day: from.daysInMonth });
    const value: DayWish = { kind: "range", from: from.toString(), to: to.toString() };
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
}

/** "vom 24.12. bis 27.12." is one range, not two days. */
function joinRanges(text: string, found: Found<DayWish>[]): Found<DayWish>[] {
  const ordered = found.toSorted((left, right) => left.start - right.start);
  const [first, second] = ordered;
  if (first?.value.kind !== "date" || second?.value.kind !== "date") return ordered;
  const between = text.slice(first.end, second.start);
  const isRange = /^[\s.]*(?:bis(?: zum)?|to|until|till|through|-|–)\s*$/.test(between);
  if (!isRange || first.value.date >= second.value.date) return ordered;
  const value: DayWish = { kind: "range", from: first.value.date, to: second.value.date };
  return [{ value, start: first.start, end: second.end }, ...ordered.slice(2)];
}
