import { Temporal } from "temporal-polyfill";
import { readQuantities } from "./quantities";

/** A stretch of a sentence that speaks of certain days. */
export type DayMention = {
  text: string;
  /** ISO weekdays it speaks of in general. */
  weekdays: readonly number[];
  /** Calendar days it speaks of; then the weekdays are their names. */
  dates: readonly Temporal.PlainDate[];
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
    /(?<!\p{L})(?:werktags|wochentags|unter der woche|(?:on )?weekdays)(?!\p{L})/giu,
    [1, 2, 3, 4, 5],
  ],
  [/(?<!\p{L})(?:wochenende\p{L}*|weekends?)(?!\p{L})/giu, [6, 7]],
];
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
  if (found.length === 0)
    return dates.length === 0 ? [] : [{ text: sentence, weekdays: [], dates }];
  return found.map(({ weekdays, days, index }, place) => {
    const from = place === 0 ? 0 : index;
    const text = sentence.slice(from, found[place + 1]?.index);
    const own = datesIn(text, today);
    return {
      text,
      weekdays,
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

/** The calendar days a text names; without a year the next one. */
function datesIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate[] {
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
