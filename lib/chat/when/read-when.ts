import { fold, type Annotation } from "@/lib/knowledge";
import { Temporal } from "temporal-polyfill";
import { writeOrdinals } from "../guards/ordinal-words";
import { readCalendarDates } from "./calendar-dates";
import { readCarMonths } from "./car-months";
import type { DayWish, Found, When } from "./day-wish";
import { readMonthHolidays } from "./month-holidays";
import { readNamedDays } from "./named-days";
import { readRelativeDays } from "./relative-days";
import { readTimeOfDay } from "./time-of-day";

const nowPattern =
  /\b(?:jetzt|grad|gerade|momentan|aktuell|derzeit|noch (?:offen|auf|da|jemand)|schon (?:offen|auf|da|geoffnet)|still there|wieder (?:auf|offen|geoffnet|da|erreichbar)|right now|now|currently|at the moment|still open|open again|next open|reopen|back open)\b/;

/** Reads everything a text says about days and times of day, as seen from the workshop's today. */
export function readWhen(
  text: string,
  { tokens, words }: Annotation,
  today: Temporal.PlainDate,
): When {
  // Numbers keep their dots and colons only in the text itself; names are safer in the corrected words.
  const numbered = writeOrdinals(text);
  const written = maskFound(fold(numbered), readCarMonths(fold(numbered), today));
  const calendar = readCalendarDates(written, today);
  const monthly = readMonthHolidays(words, today);
  const isDated = calendar.some(({ value }) => value.kind === "date") || monthly.length > 0;
  const named = isDated ? monthly : readNamedDays(words, today);
  // "Bußtag im November" is no month.
  const dates = named.length > 0 && !isDated ? [] : calendar;
  const relative = readRelativeDays(maskFound(words, named), today).filter(
    ({ value }) => value.kind !== "holidays" || named.length === 0,
  );
  const spoken = [...named, ...(dates.length > 0 ? relative.filter(isNoWeekday) : relative)];
  const isSaidTwice = ({ value }: Found<DayWish>) =>
    value.kind === "weekday" && spoken.some((other) => weekdayOf(other.value) === value.weekday);
  const time = readTimeOfDay(maskFound(written, dates)) ?? readTimeOfDay(words);
  const starts = wordStarts(tokens.map(({ word }) => word));
  const used = new Set([...spoken, ...relative].flatMap((found) => tokensWithin(found, starts)));
  for (const found of [...dates, ...(time ? [time] : [])]) {
    const span = written.slice(found.start, found.end);
    const digitsAndWords: readonly string[] = span.match(/[\p{L}\d]+/gu) ?? [];
    for (const [index, { word }] of tokens.entries()) {
      if (digitsAndWords.includes(word)) used.add(index);
    }
  }
  for (const index of ordinalsIn(tokens, numbered, text)) used.add(index);
  for (const [index, { word }] of tokens.entries()) {
    if (relation.test(word) && [1, 2].some((ahead) => used.has(index + ahead))) used.add(index);
  }
  return {
    days: [...dates, ...spoken.filter((it) => !isSaidTwice(it))].map(({ value }) => value),
    time: time?.value ?? null,
    isNow: nowPattern.test(words),
    tokens: used,
  };
}

/** "The Monday after the 12th". */
const relation = /^(?:after|before|nach|vor)$/;

/** The words that became digits: "am fünfundzwanzigsten September". */
function ordinalsIn(tokens: Annotation["tokens"], numbered: string, text: string): number[] {
  if (numbered === text) return [];
  const left = new Set(numbered.match(/[\p{L}\d'’]+/gu));
  return tokens.flatMap(({ raw }, index) => (raw !== "" && !left.has(raw) ? [index] : []));
}

/** "Samstag, 3.10." speaks of one day. */
function isNoWeekday({ value }: Found<DayWish>): boolean {
  return value.kind !== "weekday" && value.kind !== "holidays";
}

/** "Freitag, also übermorgen" is one day, too. */
function weekdayOf(value: DayWish): number | null {
  return value.kind === "date" ? Temporal.PlainDate.from(value.date).dayOfWeek : null;
}

/** What one reader has read is no news to the next: the Friday of Good Friday is no weekday. */
function maskFound(text: string, dates: readonly Found<unknown>[]): string {
  return dates.reduce(
    (masked, { start, end }) =>
      masked.slice(0, start) + "#".repeat(end - start) + masked.slice(end),
    text,
  );
}

function wordStarts(words: readonly string[]): number[] {
  let position = 0;
  return words.map((word) => {
    const start = position;
    position += word.length + 1;
    return start;
  });
}

function tokensWithin({ start, end }: Found<DayWish>, starts: readonly number[]): number[] {
  return starts.flatMap((position, index) => (position >= start && position < end ? [index] : []));
}
