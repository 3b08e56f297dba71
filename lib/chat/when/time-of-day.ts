import type { DayPart, Found, TimeWish } from "./day-wish";

const hourWords =
  "ein|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const hourOf: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwolf: 12,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

/** Hours as customers mean "mittags" and the like; a workshop day is from early morning to evening. */
const partHours: Readonly<Record<DayPart, readonly [string, string]>> = {
  morning: ["06:00", "12:00"],
  noon: ["12:00", "13:00"],
  afternoon: ["13:00", "17:00"],
  evening: ["17:00", "22:00"],
  night: ["22:00", "24:00"],
};

const partWords: readonly [DayPart, RegExp][] = [
  ["afternoon", /\b\w*nachmittags?\b|\bafternoons?\b/],
  [
    "morning",
    /\b\w*vormittags?\b|\bmorgens\b|\b(?:am|heute|fruhen|tag|woch) morgen\b|\b(?:\w+tag|mittwoch)s?(?:fruh|morgen)\b|\b\w*(?:tag|woch) (?:fruh|morgens?)\b|\b(?:morgen|ganz|in der) fruh\b|\bfruhmorgens\b|\bmornings?\b/,
  ],
  [
    "noon",
    /\b(?:\w+tag|mittwoch)?mittags?\b|\bmittagspause\b|\blunch(?:time)?(?: break)?\b|\bnoon\b|\bmidday\b/,
  ],
  [
    "evening",
    /(?<!\bheilige[nrm]? |\bheilig )\b(?!feier|heilig|sonn)\w*abends?\b|\bevenings?\b|\btonight\b|\bnach (?:der arbeit|feierabend)\b|\bafter work\b/,
  ],
  ["night", /\bnachts?\b|\bat night\b|\bovernight\b/],
];

const clock = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(uhr|o'?\s?clock|a\.?m\.?|p\.?m\.?)?`;
const clockPattern = new RegExp(
  String.raw`(?:\b(um|gegen|ab|nach|vor|bis|at|by|before|after|until|till|from|past)\s+)?(?<![\d.:/])\b${clock}(?![\d/]|[.,]\d)`,
  "g",
);
const wordClock = new RegExp(
  String.raw`\b(?:(um|gegen|ab|nach|vor|bis|at|by|before|after|until|till)\s+)?(?:(halb|viertel nach|viertel vor|dreiviertel|half past|half|quarter past|quarter to)\s+)?(${hourWords}|\d{1,2})\b(\s+uhr|\s+o'?\s?clock)?`,
  "g",
);

/** Reads a clock time or a part of the day from folded text; null when it speaks of none. */
export function readTimeOfDay(text: string): Found<TimeWish> | null {
  return readClock(text) ?? readWordClock(text) ?? readPart(text);
}

function readClock(text: string): Found<TimeWish> | null {
  for (const match of text.matchAll(clockPattern)) {
    const [, preposition, hours, minutes, suffix] = match;
    const isTime = minutes !== undefined || suffix !== undefined || preposition !== undefined;
    const after = text.slice(match.index + match[0].length);
    if (!isTime || Number(hours) > 24 || Number(minutes ?? 0) > 59 || isCount(after)) continue;
    if (
      minutes === undefined &&
      suffix === undefined &&
      !/^(?:um|at|gegen|by)$/.test(preposition ?? "")
    ) {
      if (!goesOn.test(after) || Number(hours) > 23) continue;
    }
    const time = toClock(Number(hours), Number(minutes ?? 0), suffix, preposition);
    return place(match, { kind: relationOf(preposition), time });
  }
  return null;
}

/** What may follow a bare hour: nothing, another day or place, or what one does then; "nach 3 Reparaturen" is a count. */
const goesOn =
  /^\s*(?:$|[?.!,;)]|(?:on|in|at|if|or|and|is|are|to|i|you|today|tomorrow|tonight|this|please|pls|mon|tue|wed|thu|fri|sat|sun|during|noch|auch|am|an|im|und|oder|ist|seid|da|bei|bitte|heute|morgen|jemand|jmd|ich|ihr|offen|auf|geoffnet|open|still|anyone|someone|kommen|vorbei|abholen|bringen|abgeben|holen|reicht|moglich|geht|ok|okay|possible|works?|collect|pick|come|drop|bring|erst|wieder|dran|fertig|los|machen|kann)\b|(?:\w+tag|mittwoch)s?\b|\w+days?\b)/;

/** "nach 2 Tagen", "ab 4 mm", "um 50 Euro", "bis 3.5 t" are no times. */
function isCount(after: string): boolean {
  return /^\s*(?:\.?\s?(?:tage|woche|monat|jahr|stunde|minute|day|week|month|year|hour|minute|mile|km|kilometer|mm|euro|€|£|pound|prozent|%|t\b|tonne|ps|stuck|x\b|reifen|rader|tyre|wheel)|\.\s*\d)/.test(
    after,
  );
}

function readWordClock(text: string): Found<TimeWish> | null {
  for (const match of text.matchAll(wordClock)) {
    const [, preposition, fraction, hourText = "", suffix] = match;
    const hour = hourOf[hourText] ?? Number(hourText);
    const isTime = fraction !== undefined || (suffix !== undefined && hourOf[hourText]);
    const isBareWord =
      preposition !== undefined &&
      hourOf[hourText] !== undefined &&
      hourText !== "ein" &&
      hourText !== "one";
    if ((!isTime && !isBareWord) || hour > 24 || isCount(text.slice(match.index + match[0].length)))
      continue;
    const minutes = hour * 60 + offsetOf(fraction);
    const time = toClock(Math.floor(minutes / 60), minutes % 60, undefined, preposition);
    return place(match, { kind: relationOf(preposition), time });
  }
  return null;
}

function offsetOf(fraction: string | undefined): number {
  switch (fraction) {
    case "halb":
      return -30;
    case "half past":
    case "half":
      return 30;
    case "viertel nach":
    case "quarter past":
      return 15;
    case "viertel vor":
    case "dreiviertel":
    case "quarter to":
      return -15;
    default:
      return 0;
  }
}

function readPart(text: string): Found<TimeWish> | null {
  for (const [part, pattern] of partWords) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [from, to] = partHours[part];
    return place(match, { kind: "part", part, from, to });
  }
  return null;
}

function relationOf(preposition: string | undefined): "at" | "after" | "before" {
  if (/^(?:nach|ab|after|past|from)$/.test(preposition ?? "")) return "after";
  return /^(?:vor|before)$/.test(preposition ?? "") ? "before" : "at";
}

/** At a workshop "um fünf" is in the afternoon, "nach sechs" in the evening, and "halb eins" at noon. */
function toClock(
  hours: number,
  minutes: number,
  suffix: string | undefined,
  preposition: string | undefined,
): string {
  const isAfternoon = suffix?.startsWith("p") === true;
  const isMorning = suffix?.startsWith("a") === true;
  const lastAfternoonHour = /^(?:nach|after|past|bis|until|till)$/.test(preposition ?? "") ? 7 : 5;
  let hour = hours;
  if (isAfternoon && hour < 12) hour += 12;
  if (isMorning && hour === 12) hour = 0;
  if (suffix === undefined && hour === 0) hour = 12;
  if (!isAfternoon && !isMorning && hour >= 1 && hour <= lastAfternoonHour) hour += 12;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function place(match: RegExpExecArray, value: TimeWish): Found<TimeWish> {
  return { value, start: match.index, end: match.index + match[0].length };
}
