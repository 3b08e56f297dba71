import type { Notation, Quantity } from "./quantity";

const hour = String.raw`(?:[01]?\d|2[0-4])˙?`;
const clock = String.raw`(${hour})(?:[:.h](\d{2}))?\s*(uhr|h\b|[ap]\.?m\b\.?|o'clock)?`;
const range = String.raw`\s*(?:-|–|—|bis|to|until|till|und|and)\s*`;
const lead = String.raw`\b(?:um|ab|bis|von|vor|nach|gegen|zwischen|at|from|until|till|by|after|before|between)\s+(?:ca\.\s*|etwa\s+|about\s+|around\s+)?`;

/** Times of day in digits and in speech, alone and in ranges. */
export const clockTimes: readonly Notation[] = [
  {
    pattern: new RegExp(`(?<![\\d.,])${clock}${range}${clock}(?![\\d]|[.,]\\d)`, "giu"),
    read: ([, fromHour = "", fromMinute, fromUnit, toHour = "", toMinute, toUnit]) => {
      const isClock = [fromUnit, toUnit].some((unit) => unit !== undefined);
      const hasMinutes = fromMinute !== undefined && toMinute !== undefined;
      if (!isClock && !hasMinutes) return null;
      return [
        time(fromHour, fromMinute, fromUnit ?? (isHalf(toUnit) ? undefined : toUnit)),
        time(toHour, toMinute, toUnit ?? fromUnit),
      ];
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${hour})(?::|\.(?=\d{2}\s*(?:uhr|[ap]\.?m\b)))(\d{2})\s*(uhr|[ap]\.?m\b\.?)?`,
      "giu",
    ),
    read: ([, hours = "", minutes, unit]) => [time(hours, minutes, unit)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${hour})\s*(uhr|[ap]\.?m\b\.?|o'clock)(?:\s+([0-5]\d)\b(?!\s*(?:€|euro)))?`,
      "giu",
    ),
    read: ([, hours = "", unit, minutes]) => [time(hours, minutes, unit)],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(kurz|fünf|zehn)\s+)?(dreiviertel|halb|viertel nach|viertel vor|half past|half|quarter past|quarter to)\s+(${hour})(?!\s*(?:stunde|hour|€|euro))`,
      "giu",
    ),
    read: ([, , part = "", hours = ""]) => [spoken(part.toLowerCase(), hours)],
  },
  {
    // "von 7.30 bis 12.00", "bis 5:30" without a unit
    pattern: new RegExp(
      String.raw`(?<=${lead})(${hour})\.([0-5]\d)(?![.\d]|\s*(?:€|euro|£|eur))`,
      "giu",
    ),
    read: ([, hours = "", minutes]) => [time(hours, minutes, undefined)],
  },
  {
    // "wir öffnen um acht", "until six", "at 9": bare, where the sentence goes on with nothing that is counted
    pattern: new RegExp(
      String.raw`(?:(?<=\b(?:um|at)\s)(${hour})|(?<=\b(?:bis|ab|von|gegen|until|till|from)\s)((?:[01]?\d|2[0-4])˙))(?=\s*(?:[.,;!?)]|$)|\s+(?:in the|früh|morgens|abends|offen|geöffnet|auf|zu|da|open|ist|schluss|geht|haben|sind|machen)(?!\p{L}))(?!\.\d)`,
      "giu",
    ),
    read: ([, exact, spelled]) => [time(exact ?? spelled ?? "", undefined, undefined)],
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

/** Minutes after midnight; without am, pm or a leading zero an hour before noon may be one after it. */
function time(hours: string, minutes: string | undefined, unit: string | undefined): Quantity {
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
  const isOpen = base > 0 && base < 12 && !bare.startsWith("0");
  const value = base * 60 + rest;
  return { kind: "time", values: [value, ...(isOpen ? [value + 720] : [])].map(String), numerals };
}

const offsets: Readonly<Record<string, number>> = {
  halb: -30,
  dreiviertel: -15,
  "viertel nach": 15,
  "viertel vor": -15,
  "half past": 30,
  half: 30,
  "quarter past": 15,
  "quarter to": -15,
};

/** "halb acht" is 7:30, "half seven" and "half past seven" are too. */
function spoken(part: string, hours: string): Quantity {
  const base = Number(hours.replace("˙", ""));
  const value = base * 60 + (offsets[part] ?? 0);
  return { kind: "time", values: [value, value + 720].map(String), numerals: [String(base)] };
}
