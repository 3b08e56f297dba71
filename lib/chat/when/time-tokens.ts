import { besideHour } from "./day-parts";
import type { DayPart } from "./day-wish";
import { clockFractions } from "./clock-fractions";

/** A word or mark of a text, by what it can be in an expression of time. */
export type TimeToken = { text: string; start: number; end: number } & (
  | {
      kind: "hour";
      hour: number;
      /** Null where none are said. */
      minutes: number | null;
      half: "am" | "pm" | null;
      /** Whether "Uhr" or "o'clock" stands behind it. */
      isNamed: boolean;
      isWord: boolean;
    }
  | { kind: "fraction"; minutes: number }
  | { kind: "part"; part: DayPart; isAlone: boolean }
  /** A preposition, or what joins the two ends of a span; "bis" is both. */
  | { kind: "link" }
  /** What may stand between an hour and its part of the day. */
  | { kind: "filler" }
  | { kind: "other" }
);

const hourNames: Readonly<Record<string, number>> = {
  ...toHours("null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf"),
  ...toHours("zero one two three four five six seven eight nine ten eleven twelve"),
  eins: 1,
  mitternacht: 0,
  midnight: 0,
};
const links = wordsOf(
  "um gegen ab nach vor bis von zwischen at by before after until till from past between to und and - – —",
);
const fillers = wordsOf("in the at am der um gegen so etwa ca circa about around this , .");

const unit = String.raw`(?:\s*(?:uhr\b|o'?\s?clock\b|p\.?m\b\.?|a\.?m\b\.?(?!\s+(?:#|\d|\w*tag|mittwoch|woch|nach|vor|abend|morgen|fruh))))?`;
const tokenPattern = new RegExp(
  [
    String.raw`(?<![\d.:/])(?<clock>\d{1,2}(?:[:.h]\d{2})?${unit})(?![\d/]|[.,]\d)`,
    String.raw`(?<fraction>viertel (?:nach|vor)|half past|quarter (?:past|to)|dreiviertel|halb|half)(?= )`,
    String.raw`(?<named>(?:${Object.keys(hourNames).join("|")})(?: uhr| o'?\s?clock)?)(?![\p{L}\d])`,
    String.raw`(?<word>[\p{L}\d']+)`,
    String.raw`(?<mark>[^\s\p{L}\d])`,
  ].join("|"),
  "gu",
);

/** Takes folded text apart; parts of the day first, for they may be several words. */
export function readTimeTokens(text: string): TimeToken[] {
  const parts = partsIn(text);
  const isInPart = (at: number) => parts.some(({ start, end }) => at >= start && at < end);
  const words = [...text.matchAll(tokenPattern)].flatMap((match) =>
    isInPart(match.index) ? [] : [toToken(match)],
  );
  return [...words, ...parts].toSorted((left, right) => left.start - right.start);
}

function partsIn(text: string): TimeToken[] {
  const found: TimeToken[] = [];
  for (const [at, [part, pattern]] of besideHour.entries()) {
    for (const match of text.matchAll(new RegExp(pattern, "g"))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((it) => start < it.end && it.start < end)) continue;
      const isAlone = at < besideHour.length - 1;
      found.push({ kind: "part", part, isAlone, text: match[0], start, end });
    }
  }
  return found;
}

function toToken(match: RegExpExecArray): TimeToken {
  const [text] = match;
  const place = { text, start: match.index, end: match.index + text.length };
  const { clock, fraction, named } = match.groups ?? {};
  if (clock !== undefined) {
    const [, hour, minutes, said = ""] = /^(\d+)(?:[:.h](\d{2}))?\s*(.*)$/.exec(clock) ?? [];
    const isHour = Number(hour) <= 24 && Number(minutes ?? 0) <= 59;
    if (!isHour) return { kind: "other", ...place };
    return {
      kind: "hour",
      hour: Number(hour),
      minutes: minutes === undefined ? null : Number(minutes),
      half: said.startsWith("p") ? "pm" : said.startsWith("a") ? "am" : null,
      isNamed: said !== "" && !/^[ap]/.test(said),
      isWord: false,
      ...place,
    };
  }
  if (fraction !== undefined) {
    return { kind: "fraction", minutes: clockFractions[fraction] ?? 0, ...place };
  }
  const name = named?.split(" ")[0] ?? "";
  if (named !== undefined && hourNames[name] !== undefined) {
    const hour = hourNames[name];
    const isNamed = named !== name || name.startsWith("mi");
    return { kind: "hour", hour, minutes: null, half: null, isNamed, isWord: true, ...place };
  }
  if (links.has(text)) return { kind: "link", ...place };
  return { kind: fillers.has(text) ? "filler" : "other", ...place };
}

function toHours(names: string): Record<string, number> {
  return Object.fromEntries(names.split(" ").map((name, hour) => [name, hour]));
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
