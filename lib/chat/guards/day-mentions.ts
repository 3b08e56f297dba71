import { foldWords } from "@/lib/knowledge";
import { Temporal } from "temporal-polyfill";
import { readNamedDays } from "../when/named-days";
import { readQuantities } from "./quantities";

/** A stretch of a sentence that speaks of certain days. */
export type DayMention = {
  text: string;
  /** ISO weekdays it speaks of in general. */
  weekdays: readonly number[];
  /** Calendar days it speaks of; then the weekdays are their names. */
  dates: readonly Temporal.PlainDate[];
  /** Whether it speaks of public holidays in general. */
  holidays: boolean;
};

const names: readonly string[] = [
  "montag|monday",
  "dienstag|tuesday",
  "mittwoch|wednesday",
  "donnerstag|thursday",
  "freitag|friday",
  "samstag|sonnabend|saturday",
  "sonntag|sunday",
];
const short: readonly string[] = [
  "Mo|Mon",
  "Di|Tue|Tues",
  "Mi|Wed",
  "Do|Thu|Thurs",
  "Fr|Fri",
  "Sa|Sat",
  "So|Sun",
];
const longDay = `(?:${names.join("|")})\\p{L}*`;
const longPattern = new RegExp(`(?<![\\p{L}])${longDay}`, "giu");
const shortDay = `(?:${short.join("|")})\\.?`;
/** "Do" is a weekday only beside hours or another weekday. */
const shortPattern = new RegExp(
  `(?<![\\p{L}])${shortDay}(?=:?\\s*(?:[-–,&+]|bis|und|to)\\s*${shortDay}(?![\\p{L}])|:?\\s*\\d{1,2}[:.\\s–-]|:)|(?<=${shortDay}\\s*(?:[-–,&+]|bis|und|to)\\s*)${shortDay}(?![\\p{L}])`,
  "gu",
);
const groups: readonly [RegExp, readonly number[]][] = [
  [
    /(?<!\p{L})(?:werktags|wochentags|werktäglich|jede[nmr]? (?:werk|wochen)tag|an (?:allen )?werktagen|unter der woche|(?:on |every )?weekdays?)(?!\p{L})/giu,
    [1, 2, 3, 4, 5],
  ],
  [
    /(?<!\p{L})(?:täglich|jeden tag|(?:sieben|7) tage (?:die|in der|pro) woche|die ganze woche|(?:nächste|kommende|diese) woche|immer (?:offen|geöffnet|auf|da|für (?:sie|dich) da)|daily|every day|(?:seven|7) days a week|(?:all|next|this) week|always open|never clos\p{L}*)(?!\p{L})/giu,
    [1, 2, 3, 4, 5, 6, 7],
  ],
  [/(?<!\p{L})(?:wochenende\p{L}*|weekends?)(?!\p{L})/giu, [6, 7]],
];
const holidays = /(?<!\p{L})(?:feiertag(?:s|e|en)?|(?:bank|public) holidays?)(?!\p{L})/iu;
const relative: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:heute|today)(?!\p{L})/giu, 0],
  [/(?<!\p{L})(?:übermorgen|day after tomorrow)(?!\p{L})/giu, 2],
  [
    /(?<!\p{L}|(?:guten|good|am|jeden|frühen|übermorgen|day after) )(?:morgen|tomorrow)(?!\p{L})/giu,
    1,
  ],
];

type Found = { index: number; end: number; weekdays: readonly number[]; days: number | null };

/** Cuts a sentence into its mentions of days, each with the words up to the next one. */
export function readDayMentions(sentence: string, today: Temporal.PlainDate): DayMention[] {
  const found = joinRanges(findDays(sentence), sentence);
  const dates = datesIn(sentence, today);
  if (found.length === 0) {
    const mention = { text: sentence, weekdays: [], dates, holidays: holidays.test(sentence) };
    return dates.length === 0 && !mention.holidays ? [] : [mention];
  }
  return found.map(({ weekdays, days, index }, place) => {
    const from = place === 0 ? 0 : index;
    const text = sentence.slice(from, found[place + 1]?.index);
    const own = datesIn(text, today);
    return {
      text,
      weekdays,
      holidays: holidays.test(text),
      dates: days === null ? own : [today.add({ days }), ...own],
    };
  });
}

function findDays(sentence: string): Found[] {
  const weekdays = [longPattern, shortPattern].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => at(match, [weekdayOf(match[0])], null)),
  );
  const grouped = groups.flatMap(([pattern, days]) =>
    [...sentence.matchAll(pattern)].map((match) => at(match, days, null)),
  );
  const named = relative.flatMap(([pattern, days]) =>
    [...sentence.matchAll(pattern)].map((match) => at(match, [], days)),
  );
  return [...weekdays, ...grouped, ...named].toSorted((left, right) => left.index - right.index);
}

function at(match: RegExpExecArray, weekdays: readonly number[], days: number | null): Found {
  return { index: match.index, end: match.index + match[0].length, weekdays, days };
}

function weekdayOf(name: string): number {
  const bare = name.replace(".", "");
  const long = names.findIndex((pattern) => new RegExp(`^(?:${pattern})`, "iu").test(bare));
  return (long >= 0 ? long : short.findIndex((it) => it.split("|").includes(bare))) + 1;
}

/** "Montag bis Donnerstag" are four days, "Samstag und Sonntag" are two; what joins them is no hour. */
function joinRanges(found: readonly Found[], sentence: string): Found[] {
  const joined: Found[] = [];
  for (const day of found) {
    const last = joined.at(-1);
    const between = last ? sentence.slice(last.end, day.index) : "";
    const [first] = day.weekdays;
    const from = last?.weekdays.at(-1);
    if (!last || first === undefined || from === undefined || last.days !== null) {
      joined.push(day);
    } else if (/^\s*(?:-|–|—|bis|to|through|until)\s*$/iu.test(between)) {
      const length = (first - from + 7) % 7;
      const span = Array.from({ length }, (_, step) => ((from + step) % 7) + 1);
      joined.splice(-1, 1, { ...last, end: day.end, weekdays: [...last.weekdays, ...span] });
    } else if (/^\s*(?:,|&|\+|und|oder|and|or|sowie)\s*(?:am |on )?$/iu.test(between)) {
      joined.splice(-1, 1, {
        ...last,
        end: day.end,
        weekdays: [...last.weekdays, ...day.weekdays],
      });
    } else joined.push(day);
  }
  return joined;
}

/** The calendar days a text names, by number or else by the feast; without a year the next one. */
function datesIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const written = writtenDates(text, today);
  return written.length > 0 ? written : feastDays(text, today);
}

function feastDays(text: string, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const [feast] = readNamedDays(foldWords(text), today);
  if (feast?.value.kind === "date") return [Temporal.PlainDate.from(feast.value.date)];
  if (feast?.value.kind !== "range") return [];
  const from = Temporal.PlainDate.from(feast.value.from);
  const { days } = from.until(feast.value.to);
  return Array.from({ length: days + 1 }, (_, offset) => from.add({ days: offset }));
}

function writtenDates(text: string, today: Temporal.PlainDate): Temporal.PlainDate[] {
  return readQuantities(text)
    .filter(({ kind }) => kind === "date")
    .flatMap(({ values: [value = ""] }) => {
      const isFull = value.length > 5;
      const guess = toDate(isFull ? value : `${today.year}-${value}`);
      if (guess === null) return [];
      const isPast = !isFull && Temporal.PlainDate.compare(guess, today) < 0;
      return [isPast ? guess.add({ years: 1 }) : guess];
    });
}

function toDate(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
