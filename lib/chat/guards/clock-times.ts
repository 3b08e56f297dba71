import { fold } from "@/lib/knowledge";
import { hourIn, partBeside } from "../when/day-parts";
import type { DayPart } from "../when/day-wish";
import type { Notation, Quantity } from "./quantity";
import { clockFractions } from "../when/clock-fractions";

const hour = String.raw`(?:[01]?\d|2[0-4])˙?`;
const clock = String.raw`(${hour})(?:[:.h](\d{2}))?\s*(uhr|h\b|[ap]\.?m\b\.?|o'clock)?`;
const range = String.raw`\s*(?:-|–|—|bis|to|until|till|und|and)\s*`;
const lead = String.raw`\b(?:um|ab|bis|von|vor|nach|gegen|zwischen|at|from|until|till|by|after|before|between)\s+(?:ca\.\s*|etwa\s+|about\s+|around\s+)?`;

/** Times of day in digits and in speech, alone and in ranges. */
export const clockTimes: readonly Notation[] = [
  {
    pattern: new RegExp(`(?<![\\d.,])${clock}${range}${clock}(?![\\d]|[.,]\\d)`, "giu"),
    read: (match) => {
      const [, fromHour = "", fromMinute, fromUnit, toHour = "", toMinute, toUnit] = match;
      const part = partOf(match);
      const isClock = [fromUnit, toUnit].some((unit) => unit !== undefined);
      const hasMinutes = fromMinute !== undefined && toMinute !== undefined;
      if (!isClock && !hasMinutes) return null;
      return [
        time(fromHour, fromMinute, fromUnit ?? (isHalf(toUnit) ? undefined : toUnit), part),
        time(toHour, toMinute, toUnit ?? fromUnit, part),
      ];
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${hour})(?::|\.(?=\d{2}\s*(?:uhr|[ap]\.?m\b)))(\d{2})\s*(uhr|[ap]\.?m\b\.?)?`,
      "giu",
    ),
    read: (match) => {
      const [, hours = "", minutes, unit] = match;
      return [time(hours, minutes, unit, partOf(match))];
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${hour})\s*(uhr|[ap]\.?m\b\.?|o'clock)(?:\s+([0-5]\d)\b(?!\s*(?:€|euro)))?`,
      "giu",
    ),
    read: (match) => {
      const [, hours = "", unit, minutes] = match;
      return [time(hours, minutes, unit, partOf(match))];
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(kurz|fünf|zehn)\s+)?(dreiviertel|halb|viertel nach|viertel vor|half past|half|quarter past|quarter to)\s+(${hour})(?!\s*(?:stunde|hour|€|euro))`,
      "giu",
    ),
    read: (match) => {
      const [, , part = "", hours = ""] = match;
      return [spoken(part.toLowerCase(), hours, partOf(match))];
    },
  },
  {
    // "von 7.30 bis 12.00", "bis 5:30" without a unit
    pattern: new RegExp(
      String.raw`(?<=${lead})(${hour})\.([0-5]\d)(?![.\d]|\s*(?:€|euro|£|eur))`,
      "giu",
    ),
    read: (match) => {
      const [, hours = "", minutes] = match;
      return [time(hours, minutes, undefined, partOf(match))];
    },
  },
  {
    // "wir öffnen um acht", "until six", "at 9": bare, where the sentence goes on with nothing that is counted
    pattern: new RegExp(
      String.raw`(?:(?<=\b(?:um|at)\s)(${hour})|(?<=\b(?:bis|ab|von|gegen|until|till|from)\s)((?:[01]?\d|2[0-4])˙))(?=\s*(?:[.,;!?)]|$)|\s+(?:in the|früh|morgens|abends|offen|geöffnet|auf|zu|da|open|ist|schluss|geht|haben|sind|machen)(?!\p{L}))(?!\.\d)`,
      "giu",
    ),
    read: (match) => {
      const [, exact, spelled] = match;
      return [time(exact ?? spelled ?? "", undefined, undefined, partOf(match))];
    },
  },
  {
    pattern: /\b(?:noon|midday)\b/giu,
    read: () => [{ kind: "time", values: ["720"], numerals: [] }],
  },
  {
    pattern: /\b(?:midnight|mitternacht)\b/giu,
    read: () => [{ kind: "time", values: ["1440", "0"], numerals: [] }],
  },
  {
    pattern:
      /\b(?:24\s*\/\s*7|rund um die uhr|tag und nacht|day and night|round the clock|around the clock|(?:24|twenty-four)˙? (?:stunden am tag|hours a day))/giu,
    read: () => [{ kind: "time", values: ["always"], numerals: [] }],
  },
];

function isHalf(unit: string | undefined): boolean {
  return unit !== undefined && /^[ap]/iu.test(unit);
}

/** The part of the day that an hour is said to be in, by the same words as in a customer's question. */
function partOf({ 0: text, index = 0, input = "" }: RegExpMatchArray): DayPart | null {
  const end = index + text.length;
  const before = fold(input.slice(Math.max(0, index - nearChars), index));
  return partBeside(before, fold(input.slice(end, end + nearChars)));
}

/** As far as a part of the day stands from its hour. */
const nearChars = 24;

/** Minutes after midnight; without am, pm, part of the day or a leading zero an hour before noon may be one after it. */
function time(
  hours: string,
  minutes: string | undefined,
  unit: string | undefined,
  part: DayPart | null,
): Quantity {
  const bare = hours.replace("˙", "");
  const base = Number(bare);
  const rest = Number(minutes ?? 0);
  const numerals = [String(base), ...(minutes === undefined ? [] : [String(rest)])];
  if (isHalf(unit)) {
    const isAfternoon = /^p/iu.test(unit ?? "");
    return {
      kind: "time",
      values: [String(((base % 12) + (isAfternoon ? 12 : 0)) * 60 + rest)],
      numerals,
    };
  }
  if (part !== null) {
    return { kind: "time", values: valuesOf(hourIn(part, base) * 60 + rest), numerals };
  }
  const isOpen = base > 0 && base < 12 && !bare.startsWith("0");
  const value = base * 60 + rest;
  return { kind: "time", values: [value, ...(isOpen ? [value + 720] : [])].map(String), numerals };
}

/** The end of a day is the beginning of the next. */
function valuesOf(minutes: number): string[] {
  return minutes % 1440 === 0 ? ["1440", "0"] : [String((minutes + 1440) % 1440)];
}

/** "halb acht" is 7:30, "half seven" and "half past seven" are too. */
function spoken(part: string, hours: string, ofDay: DayPart | null): Quantity {
  const base = Number(hours.replace("˙", ""));
  const shift = clockFractions[part] ?? 0;
  if (ofDay !== null) {
    const values = valuesOf(hourIn(ofDay, base) * 60 + shift);
    return { kind: "time", values, numerals: [String(base)] };
  }
  const value = base * 60 + shift;
  return { kind: "time", values: [value, value + 720].map(String), numerals: [String(base)] };
}
