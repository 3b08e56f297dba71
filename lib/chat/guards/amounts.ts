import {
  numberText,
  quantity,
  rangeWord,
  readNumber,
  type Notation,
  type Quantity,
} from "./quantity";

const currencies: readonly [RegExp, string][] = [
  [/^(?:€|eur|euros?)$/iu, "EUR"],
  [/^(?:£|gbp|pounds?|pfund|quid)$/iu, "GBP"],
  [/^(?:chf|franken|sfr\.?|fr\.)$/iu, "CHF"],
  [/^(?:\$|usd|dollars?)$/iu, "USD"],
];
/** What a price is paid for, where it makes a difference. */
const each = String.raw`(?:\s*(?:\/|pro|je|per|an?|am|im|in der|each|1˙)\s*(stunde|std|tag|woche|monat|jahr|rad|reifen|stück|achse|hour|h|day|week|month|year|wheel|tyre|axle)\b)?`;
const sameThing: Readonly<Record<string, string>> = {
  std: "hour",
  h: "hour",
  stunde: "hour",
  tag: "day",
  woche: "week",
  monat: "month",
  jahr: "year",
  rad: "wheel",
  reifen: "tyre",
  achse: "axle",
  stück: "piece",
};
/** "89,-", "89.–", "89.--": no cents. */
const noCents = String.raw`(?:[.,][-–—]+)?`;
/** "Fr." is Friday unless an amount without cents follows: "Fr. 89.–". */
const francs = String.raw`s?fr\.(?=\s*\d[\d'’ ]*(?:[.,][-–—]|[.,]\d{2}(?![\d:.]|\s*(?:[-–—]|bis|uhr|h\b))))`;
const currency = String.raw`(?:€|£|\$|${francs}|(?:euros?|eur|gbp|pounds?|pfund|quid|chf|franken|sfr|usd|dollars?)\b)`;

/** Prices and sums in front of or behind their currency, ranges, cents, and what costs nothing. */
export const amounts: readonly Notation[] = [
  {
    pattern: new RegExp(
      `(?<![\\d˙]\\s?)(${currency})\\s*(${numberText})${noCents}(?!\\p{L})(?:${rangeWord}(?:${currency})?\\s*(${numberText}))?${each}`,
      "giu",
    ),
    read: ([, unit = "", low = "", high, thing]) =>
      [low, ...(high === undefined ? [] : [high])].map((text) => money(text, unit, thing)),
  },
  {
    pattern: new RegExp(
      `(${numberText})${noCents}(?:\\s*${currency})?${rangeWord}(${numberText})${noCents}\\s*(${currency})${each}`,
      "giu",
    ),
    read: ([, low = "", high = "", unit = "", thing]) => [
      money(low, unit, thing),
      money(high, unit, thing),
    ],
  },
  {
    // "89 Euro 50" and "89 Euro und 50 Cent"
    pattern: new RegExp(
      String.raw`(\d+)˙?\s*(euros?|€|pounds?)\s+(?:und\s+|and\s+)?(\d{1,2})˙?(?:\s*(?:cents?|ct|pence)\b|(?=[.,;!?\s]*$))`,
      "giu",
    ),
    read: ([, whole = "", unit = "", cents = ""]) => [
      money(`${whole}.${cents.padStart(2, "0")}`, unit),
    ],
  },
  {
    pattern: new RegExp(`(${numberText})${noCents}\\s*(${currency})${each}`, "giu"),
    read: ([, text = "", unit = "", thing]) => [money(text, unit, thing)],
  },
  {
    pattern: new RegExp(String.raw`(${numberText})\s*(?:cents?|ct|pence)\b`, "giu"),
    read: ([, text = ""]) => [quantity("money", String(Math.round(readNumber(text))), text)],
  },
  {
    pattern:
      /\b(?:kostenlos\w*|kostenfrei\w*|gratis|umsonst|unentgeltlich\w*|ohne (?:aufpreis|zusatzkosten|berechnung)|nichts kosten|kostet (?:sie |dich )?nichts|keinen? (?:einzigen? )?(?:cent|euro)|geschenkt|aufs haus|für lau|zum nulltarif|free of charge|for free|complimentary|no (?:extra )?(?:charge|cost)|costs? (?:you )?nothing|nothing to pay|(?:a|one) penny|on the house|(?:is|are|it's|that's) on us|(?<!feel |toll[ -]|hands[ -])free(?! (?:to|slots?|appointments?|spaces?)\b))(?![\p{L}])/giu,
    read: () => [{ kind: "money", values: ["0"], numerals: [] }],
  },
  {
    // "ein Fünfziger", "a tenner", "dreistellig": amounts that no fact is written in
    pattern:
      /\b(?:zehner|zwanziger|fünfziger|hunderter|tausender|zwanni|fuffi|hunni|fiver|tenner)(?:s|n)?\b|\b\p{L}+stellig\p{L}*|\b\p{L}+[- ](?:digits?|figures?)\b/giu,
    read: ([text]) => [{ kind: "money", values: [text.toLowerCase()], numerals: [] }],
  },
  {
    // A currency without a number that we can read: "XC Euro"
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:T|k)?(${currency})`, "giu"),
    read: ([, unit = ""]) => [{ kind: "money", values: [`? ${codeOf(unit)}`], numerals: [] }],
  },
];

/** Percentages, and parts of a whole in words. */
export const percentages: readonly Notation[] = [
  {
    pattern:
      /\b(?:hälfte|zum halben preis|halben preis|half[- ]price|half off|drittel|viertel(?! (?:nach|vor|\d))|fünftel|(?:a|one|two) thirds?|(?:a|one|three) quarters?(?! (?:of an hour|past|to)))\b/giu,
    read: ([text]) => [{ kind: "percent", values: [text.toLowerCase()], numerals: [] }],
  },
  {
    pattern: new RegExp(String.raw`(${numberText})\s*(?:%|prozent\w*|percent|per cent)`, "giu"),
    read: ([, text = ""]) => [quantity("percent", String(readNumber(text)), text)],
  },
];

/** A money value is cents and currency: 89 pounds are not 89 euros. */
function money(text: string, unit: string, thing?: string): Quantity {
  const cents = quantity("money", `${Math.round(readNumber(text) * 100)} ${codeOf(unit)}`, text);
  const bare = thing?.toLowerCase();
  return bare === undefined ? cents : { ...cents, per: sameThing[bare] ?? bare };
}

function codeOf(unit: string): string {
  return currencies.find(([pattern]) => pattern.test(unit))?.[1] ?? "?";
}
