import { currencies, type Currency } from "@/lib/core/money";
import { isWord, meaningOf, wordsOf, type PriceMeaning } from "./price-meaning";

/** An amount or a range of amounts in a cell, with what the cell says about it. */
export type CellPrice = {
  min: number;
  /** Null for "from 89 €": the cell does not say the most. */
  max: number | null;
  meaning: PriceMeaning | null;
};

const symbols: Record<Currency, string> = {
  EUR: "€|Euro(?!\\p{L})|EUR(?!\\p{L})\\.?",
  GBP: "£|GBP(?!\\p{L})",
  CHF: "Franken(?!\\p{L})|CHF(?!\\p{L})|S?Fr(?!\\p{L})\\.?",
};
/** "1'250", "1 250.00" and "89,5": a mark before exactly three digits parts thousands, else it parts cents. */
const number = String.raw`\d{1,3}(?:[.,'’  ]\d{3})+(?:[.,]\d{2})?|\d{1,6}(?:[.,]\d{1,2})?`;
/** No cents, as people write it: "89,-", "89.–", "89.--", "89 –". */
const noCents = String.raw`(?:[.,]\s?[-–—]{1,2}|\s?[-–—]{1,2}(?=\s*(?:$|\p{L}|€|£)))`;
/** Nothing but money is written so: "1’250.00". */
const swissAmount = /['’]\d{3}\.\d{2}$/;
const longestCell = 80;
const knownKinds = [
  "from",
  "plain",
  "net",
  "gross",
  "old",
  "new",
  "included",
  "tax",
  "added",
] as const;

/** How prices of one currency are written. */
type Notation = { price: RegExp; money: RegExp; onlyMoney: RegExp };

const notations = new Map(currencies.map((currency) => [currency, notationOf(symbols[currency])]));

function notationOf(symbol: string): Notation {
  const one = `(?:${symbol})?\\s*(${number})(${noCents})?\\s*(?:${symbol})?`;
  const before = "([\\p{L}\\s.:]{0,24}?)\\s*";
  const range = `(?:\\s*(?:-|–|—|bis|to|until)\\s*${one})?`;
  const after = "\\s*([(,]?[\\p{L}\\d\\s.,%()/-]{0,40})?[*†¹²³\\s]*";
  return {
    price: new RegExp(`^${before}${one}${range}${after}$`, "iu"),
    money: new RegExp(symbol, "iu"),
    onlyMoney: new RegExp(`^(?:[-–—]\\s*)?(?:${symbol})$`, "iu"),
  };
}

/** A cell that is a price and nothing else; without a currency only where the column promises one, or the way of writing does. */
export function readPriceCell(
  cell: string,
  currency: Currency,
  isPriceColumn: boolean,
): CellPrice | null {
  const notation = notations.get(currency);
  if (cell.length > longestCell || notation === undefined) return null;
  const read = notation.price.exec(cell.trim());
  const [, before = "", low, lowDash, high, highDash, after = ""] = read ?? [];
  if (low === undefined) return null;
  const isMoneyLike = currency !== "GBP" && /^[.,]/.test(lowDash ?? highDash ?? "");
  const isSwiss = currency === "CHF" && swissAmount.test(low);
  if (!isPriceColumn && !isMoneyLike && !isSwiss && !notation.money.test(cell)) return null;
  const said = readWords(before, after);
  if (said === null) return null;
  const min = toCents(low);
  const max = high === undefined ? min : toCents(high);
  if (max < min) return null;
  return { min, max: high === undefined && said.isOpen ? null : max, meaning: meaningOf(cell) };
}

/** Words beside an amount change what it is, so each must be known; what comes on top of a price makes it the least. */
function readWords(before: string, after: string): { isOpen: boolean } | null {
  const first = wordsOf(before);
  if (!first.every(isKnown)) return null;
  const rest = wordsOf(after);
  const [start = ""] = rest;
  const isAdded = isWord(start, "added") && !rest.some((word) => isWord(word, "tax"));
  const isSaid = rest.length === 0 || isKnown(start);
  if (!isSaid || (/\d/.test(after) && rest.length === 0)) return null;
  return { isOpen: first.some((word) => isWord(word, "from")) || isAdded };
}

function isKnown(word: string): boolean {
  return knownKinds.some((kind) => isWord(word, kind));
}

/** Whether a cell holds nothing but the sign of the currency, as lists with the sign in a column of its own have it. */
export function isCurrencyOnly(cell: string, currency: Currency): boolean {
  return cell.length <= 12 && notations.get(currency)?.onlyMoney.test(cell.trim()) === true;
}

function toCents(text: string): number {
  const [, whole = text, cents = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return Number(whole.replace(/\D/g, "")) * 100 + Number(cents.padEnd(2, "0"));
}
