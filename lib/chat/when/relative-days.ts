import type { Temporal } from "temporal-polyfill";
import { daysMax, type DayWish, type Found } from "./day-wish";

const weekdays: readonly string[] = [
  "montag|monday|mon",
  "dienstag|tuesday|tues|tue",
  "mittwoch|wednesday|wed",
  "donnerstag|thursday|thurs|thur|thu",
  "freitag|friday|fri",
  "samstag|sonnabend|saturday|sat",
  "sonntag|sunday",
];
const dayPart = "(?:fruh|morgen|vormittag|mittag|nachmittag|abend|nacht)";
/** The "sat" of "sat nav" is none. */
const anyWeekday = new RegExp(
  String.raw`\b(${weekdays.join("|")})(?! nav\b)s?${dayPart}?s?\b`,
  "g",
);
/** "Mo-Fr", "am Di": the two letters alone are other words too often. */
const shortWeekday = /\b(?:am|jeden|bis|on)\s+(mo|di|mi|do|fr|sa|so)\b(?!\s+\w{1,2}\b)/g;
const shortNames = ["mo", "di", "mi", "do", "fr", "sa", "so"];

const comingWord = /\b(?:nachste[nrs]?|kommende[nrs]?|next|coming)\s+$/;
const weekAfter =
  /\b(?:nachste[rn]?|kommende[rn]?)\s+woche\b|\bnext week\b|\bin einer woche\b|\bin a week\b/;
const numbers: Readonly<Record<string, number>> = {
  einem: 1,
  einer: 1,
  ein: 1,
  one: 1,
  a: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  funf: 5,
  five: 5,
  sechs: 6,
  six: 6,
  sieben: 7,
  seven: 7,
  acht: 8,
  eight: 8,
  zehn: 10,
  ten: 10,
  vierzehn: 14,
};

type Rule = {
  pattern: RegExp;
  toWish: (today: Temporal.PlainDate, match: RegExpExecArray) => DayWish[];
};

const rules: readonly Rule[] = [
  {
    pattern: /\bubermorgen\b|\bday after tomorrow\b/,
    toWish: (today) => [on(today.add({ days: 2 }))],
  },
  { pattern: /(?<!\bafter )\btomorrow\b/, toWish: (today) => [on(today.add({ days: 1 }))] },
  {
    // "am Morgen", "heute Morgen", "guten Morgen" are times of day or greetings.
    pattern: /(?<!\b(?:am|guten|gut|heute|jeden|fruhen|der|tag|woch|tags|abend) )\bmorgen\b/,
    toWish: (today) => [on(today.add({ days: 1 }))],
  },
  {
    pattern: /\bheute\b|\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b/,
    toWish: (today) => [on(today)],
  },
  {
    pattern: /\bin (\d{1,2}|[a-z]+) (tage?n?|days?|wochen?|weeks?)\b/,
    toWish: (today, match) => {
      const count = numbers[match[1] ?? ""] ?? Number(match[1]);
      if (!Number.isInteger(count)) return [];
      return [on(today.add(/^[wW]/.test(match[2] ?? "") ? { weeks: count } : { days: count }))];
    },
  },
  {
    pattern:
      /\b(?:am |jedes |dieses |kommendes |nachstes |this |the |next |at )?(?:wochenende[ns]?|weekends?)\b/,
    toWish: () => [
      { kind: "weekday", weekday: 6 },
      { kind: "weekday", weekday: 7 },
    ],
  },
  {
    pattern:
      /\b(?:sonn und |an |a |on )?(?:feiertage?n?|feiertags|bank holidays?|public holidays?)\b/,
    toWish: () => [{ kind: "holidays" }],
  },
];

/** Reads today, tomorrow, weekdays, weeks and weekends from folded, corrected words. */
export function readRelativeDays(words: string, today: Temporal.PlainDate): Found<DayWish>[] {
  const relative = rules.flatMap(({ pattern, toWish }) => {
    const match = pattern.exec(words);
    if (!match) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return toWish(today, match).map((value) => ({ value, ...place }));
  });
  const named = readWeekdays(words, today);
  const week = named.length > 0 ? null : weekAfter.exec(words);
  // The week of "Samstag in einer Woche" is no day of its own.
  const apart = relative.filter(
    ({ start, end }) => !named.some((day) => day.start <= start && end <= day.end),
  );
  if (!week) return [...apart, ...named];
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const value: DayWish = {
    kind: "range",
    from: monday.toString(),
    to: monday.add({ days: 6 }).toString(),
  };
  return [...relative, { value, start: week.index, end: week.index + week[0].length }];
}

function readWeekdays(words: string, today: Temporal.PlainDate): Found<DayWish>[] {
  const isNextWeek = weekAfter.exec(words);
  const full = [...words.matchAll(anyWeekday)].slice(0, daysMax).map((match) => {
    const weekday = weekdays.findIndex((names) => names.split("|").includes(match[1] ?? "")) + 1;
    return { weekday, start: match.index, end: match.index + match[0].length };
  });
  const short = [...words.matchAll(shortWeekday)].slice(0, daysMax).map((match) => ({
    weekday: shortNames.indexOf(match[1] ?? "") + 1,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...full, ...short].map(({ weekday, start, end }) => {
    const coming = comingWord.exec(words.slice(0, start));
    const weekOn = weekOnward.exec(words.slice(end));
    if (weekOn) {
      const days = ((weekday - today.dayOfWeek + 6) % 7) + 8;
      return { value: on(today.add({ days })), start, end: end + weekOn[0].length };
    }
    if (isNextWeek) {
      const date = today.add({ days: 7 - today.dayOfWeek + weekday });
      const from = Math.min(start, isNextWeek.index);
      const to = Math.max(end, isNextWeek.index + isNextWeek[0].length);
      return { value: on(date), start: from, end: to };
    }
    if (!coming) return { value: { kind: "weekday", weekday }, start, end };
    // Strictly after today: on a Friday, "nächsten Freitag" is in a week.
    const days = ((weekday - today.dayOfWeek + 6) % 7) + 1;
    return { value: on(today.add({ days })), start: coming.index, end };
  });
}

/** "Saturday week", "Samstag in einer Woche": not the coming one, the next. */
const weekOnward = /^ (?:week|in (?:einer|1) woche|in acht tagen)\b/;

function on(date: Temporal.PlainDate): DayWish {
  return { kind: "date", date: date.toString() };
}
