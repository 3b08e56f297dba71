import { splitSentences } from "@/lib/knowledge";
import { namedWeekdays } from "../contradictions/named-weekdays";
import { readQuantities } from "../guards/quantities";

/** What parts the columns of a row, as our own readers and typed lists write it. */
const columnBorder = /\s+[–—]\s+|\s*\|\s*|\t+|\s*\.{4,}\s*/;
/** What parts a name from what is said of it. */
const labelEnd = /(?<=\p{L}\)?):\s+/u;
const listMark = /^(?:[-*•–]|\d{1,2}[.)])\s+/;
const endMark = /[.!?:]["'“”»)]*$/;
/** A number that only money is written like: `249,00`, `1'250.–`, `89,-`. */
const bareAmount = /^\D{0,12}\d[\d.,'’ ]*(?:[.,]\d{2}|[.,][-–—]{1,2})(?!\d)/;
/** The word above a column of prices, without a number of its own. */
const priceLabel = /preis|kosten|price|cost|netto|brutto|€|£|eur|chf|gbp/i;
/** Says of a thing what it costs: "Ozonbehandlung kostet 59 Euro." */
const statingVerb = /\p{L}\)?\s+(?:kostet|kosten|beträgt|betragen|costs?|is|are|ist|sind)\s/iu;
/** Fewer words than this beside an amount are a name and no statement, unless a verb makes them one. */
const wordsOfStatement = 3;
const wordsForEachAmount = 2;

/** Columns of a line that is a row of a table or list; one where it is none. */
function columnsOf(line: string): string[] {
  return line
    .trim()
    .replace(listMark, "")
    .split(columnBorder)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}

/**
 * Whether a line gives a thing a price as a table or list does ("- Achsvermessung – 89,00 €", "Ölwechsel 89 €"), rather than in a
 * sentence that says what costs how much.
 */
export function isPricedRow(line: string): boolean {
  const cells = columnsOf(line).flatMap((cell) => cell.split(labelEnd));
  const amounts = amountsIn(line);
  // "Montag – 7.30 – 18.00" is a row of hours.
  if (amounts === 0) return namedWeekdays(line).length === 0 && cells.slice(1).some(isBare);
  if (!endMark.test(line.trim())) return true;
  if (cells.length > 1 && cells.some(startsWithAmount)) return true;
  if (amounts === 1 && statingVerb.test(line)) return false;
  const words = wordsBesideAmounts(line);
  return words < wordsOfStatement || words < amounts * wordsForEachAmount;
}

/** Whether a line only names the columns of a table of prices. */
export function isPriceTableHead(line: string): boolean {
  const cells = columnsOf(line);
  const areLabels = cells.length > 1 && cells.every((cell) => cell.split(/\s+/).length <= 4);
  return areLabels && !/\d/.test(line) && !endMark.test(line) && priceLabel.test(line);
}

/** A text without its rows of prices and the heads above them; what its sentences say stays as it stands. */
export function withoutPricedRows(text: string): string {
  const lines = text.split("\n");
  const isRow = lines.map((line) => isPricedRow(line) && splitSentences(line).length <= 1);
  return lines
    .flatMap((line, at) => {
      if (isRow[at] === true || isPriceTableHead(line)) return [];
      const isHead = isRow[at + 1] === true && columnsOf(line).length > 1 && !/\d/.test(line);
      if (isHead) return [];
      const rest = splitSentences(line).filter((sentence) => !isPricedRow(sentence));
      return line.trim() === "" || rest.length > 0 ? [rest.join(" ")] : [];
    })
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** How many sums of money a text states, "kostenlos" included. */
export function amountsIn(text: string): number {
  return readQuantities(text).filter(({ kind }) => kind === "money").length;
}

function startsWithAmount(cell: string): boolean {
  const start = cell.split(/\s+/).slice(0, 3).join(" ");
  return /^\D{0,12}\d/.test(cell) && (amountsIn(start) > 0 || isBare(cell));
}

function isBare(cell: string): boolean {
  return bareAmount.test(cell) && !/\d\s*(?:uhr|h\b|[ap]m\b)/i.test(cell);
}

function wordsBesideAmounts(line: string): number {
  const words = line.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => !currencyWord.test(word)).length;
}

const currencyWord = /^(?:euros?|eur|gbp|pounds?|chf|franken|fr)$/i;
