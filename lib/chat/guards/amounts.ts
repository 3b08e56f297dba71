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
const currency = String.raw`(?:€|£|\$|(?:euros?|eur|gbp|pounds?|pfund|quid|chf|franken|sfr|usd|dollars?)\b)`;

/** Prices and sums in front of or behind their currency, ranges, cents, and what costs nothing. */
export const amounts: readonly Notation[] = [
  {
    pattern: new RegExp(
      `(?<![\\d˙]\\s?)(${currency})\\s*(${numberText})(?:${rangeWord}(?:${currency})?\\s*(${numberText}))?`,
      "giu",
    ),
    read: ([, unit = "", low = "", high]) =>
      [low, ...(high === undefined ? [] : [high])].map((text) => money(text, unit)),
  },
  {
    pattern: new RegExp(
      `(${numberText})(?:,[-–]+)?(?:\\s*${currency})?${rangeWord}(${numberText})(?:,[-–]+)?\\s*(${currency})`,
      "giu",
    ),
    read: ([, low = "", high = "", unit = ""]) => [money(low, unit), money(high, unit)],
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
    pattern: new RegExp(`(${numberText})(?:,[-–]+)?\\s*(${currency})`, "giu"),
    read: ([, text = "", unit = ""]) => [money(text, unit)],
  },
  {
    pattern: new RegExp(String.raw`(${numberText})\s*(?:cents?|ct|pence)\b`, "giu"),
    read: ([, text = ""]) => [quantity("money", String(Math.round(readNumber(text))), text)],
  },
  {
    pattern:
      /\b(?:kostenlos\w*|kostenfrei\w*|gratis|umsonst|unentgeltlich\w*|ohne (?:aufpreis|zusatzkosten|berechnung)|(?:nichts|keinen? (?:cent|euro)) kosten|kostet (?:sie |dich )?nichts|free of charge|for free|complimentary|no (?:extra )?(?:charge|cost)|(?<!feel |toll[ -]|hands[ -])free(?! (?:to|slots?|appointments?|spaces?)\b))(?![\p{L}])/giu,
    read: () => [{ kind: "money", values: ["0"], numerals: [] }],
  },
];

/** Percentages. */
export const percentages: readonly Notation[] = [
  {
    pattern: new RegExp(String.raw`(${numberText})\s*(?:%|prozent\w*|percent|per cent)`, "giu"),
    read: ([, text = ""]) => [quantity("percent", String(readNumber(text)), text)],
  },
];

/** A money value is cents and currency: 89 pounds are not 89 euros. */
function money(text: string, unit: string): Quantity {
  const [, code = "?"] = currencies.find(([pattern]) => pattern.test(unit)) ?? [];
  return quantity("money", `${Math.round(readNumber(text) * 100)} ${code}`, text);
}
