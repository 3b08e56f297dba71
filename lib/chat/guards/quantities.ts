import { readableText } from "@/lib/knowledge";
import { amounts, percentages } from "./amounts";
import { clockTimes } from "./clock-times";
import { dates } from "./dates";
import { measures } from "./measures";
import { writeFractions, writeFractionSigns } from "./fraction-words";
import { spellOutNumbers } from "./number-words";
import { writeOrdinals } from "./ordinal-words";
import { numberText, readNumber, spelledMark, type Notation, type Quantity } from "./quantity";

const phones: readonly Notation[] = [
  {
    // "0341.5559999", "+49.341.555.99.99": dots between groups of digits that begin with an area code
    pattern: /(?<![\d.,:])(?:\+\d{1,3}[. ]?\(?0?\)?\d{2,4}|0\d{2,5})(?:\.\d{2,})+(?![.,:]?\d)/gu,
    read: ([text]) => {
      const digits = text.replace(/\D/gu, "").replace(/^0+/u, "");
      return digits.length < 7 ? null : [{ kind: "phone", values: [digits], numerals: [digits] }];
    },
  },
  {
    pattern: /(?<![\d.,:])(?:\+|\(?0)[\d]?[\d\s()/–-]{4,}\d(?![:.,]\d)/gu,
    read: ([text]) => {
      const digits = text.replace(/\D/gu, "").replace(/^0+/u, "");
      return digits.length < 6 ? null : [{ kind: "phone", values: [digits], numerals: [digits] }];
    },
  },
];

/** Plates ("L AB 123"), oil grades ("5W-30"), classes ("C1"), ticket numbers: letters and digits that belong together. */
const codes: readonly Notation[] = [
  {
    pattern: /(?<![\p{L}\d])[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?\d{1,4}[EH]?(?![\p{L}\d])/gu,
    read: ([text]) => [code(text)],
  },
  {
    pattern:
      /(?<![\p{L}\d])(?=[\p{L}\d-]*\d)(?=[\p{L}\d-]*\p{L})[\p{L}\d]+(?:-[\p{L}\d]+)*(?![\p{L}\d])/gu,
    read: ([text]) => [code(text)],
  },
];

const plain: readonly Notation[] = [
  {
    pattern: new RegExp(numberText, "gu"),
    read: ([text]) => {
      const value = readNumber(text);
      const isSpelled = text.endsWith(spelledMark) && value <= smallMax;
      return [
        {
          kind: "number",
          values: [String(value)],
          numerals: [String(value)],
          ...(isSpelled && { isSpelled }),
        },
      ];
    },
  },
];

const smallMax = 12;

/** Most telling first: what one notation has read, a later one does not see. */
const notations = [
  ...dates,
  ...phones,
  ...percentages,
  ...amounts,
  ...clockTimes,
  ...measures,
  ...codes,
  ...plain,
];

const addresses = /\b(?:https?:\/\/|www\.)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.\S+/giu;

/** Every number a text states, in normal form. Numbers inside links and e-mail addresses are left to the isolation guard. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const plainText = readableText(writeFractionSigns(text)).replace(addresses, " ");
  let rest = spellOutNumbers(writeFractions(writeOrdinals(plainText)));
  for (const notation of notations) rest = consume(rest, notation, found);
  return found;
}

/** Reads one notation into `found` and returns the text without it. */
function consume(text: string, { pattern, read }: Notation, found: Quantity[]): string {
  let rest = "";
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const quantities = read(match);
    if (quantities === null) continue;
    found.push(...withBound(quantities, text.slice(0, match.index)));
    rest += `${text.slice(from, match.index)} \u00b7 `;
    from = match.index + match[0].length;
  }
  return rest + text.slice(from);
}

const bounds: readonly (readonly [NonNullable<Quantity["bound"]>, RegExp])[] = [
  ["above", /(?:über|mehr als|länger als|älter als|over|more than|older than|above)\s+$/iu],
  ["below", /(?:unter|weniger als|kürzer als|jünger als|under|less than|younger than|below)\s+$/iu],
];
/** A time or a date is an end of something; which one is the weekday guard's to say. */
const unbound: ReadonlySet<string> = new Set(["time", "date", "phone", "code"]);

/** A single quantity with what stands right before it. */
function withBound(quantities: readonly Quantity[], before: string): readonly Quantity[] {
  const [only, ...others] = quantities;
  const [bound] = bounds.find(([, pattern]) => pattern.test(before.slice(-20))) ?? [];
  if (!only || others.length > 0 || !bound || unbound.has(only.kind)) return quantities;
  return [{ ...only, bound }];
}

function code(text: string): Quantity {
  const value = text.toLowerCase().replace(/[\s-]/gu, "");
  return { kind: "code", values: [value], numerals: value.match(/\d+/gu) ?? [] };
}
