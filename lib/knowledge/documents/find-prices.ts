import type { Currency } from "@/lib/core/money";
import { isSpanned, labelsOf, splitColumns, splitHead, type Table } from "../table-rows";
import type { Extracted } from "./extract/extracted";
import { meaningOf, saysPricesAreNet, type PriceMeaning } from "./price-meaning";
import { isCurrencyOnly, readPriceCell, type CellPrice } from "./read-price-cell";

/** A row of a price table as an owner may take it over. */
export type FoundPrice = {
  serviceName: string;
  priceMinCents: number;
  /** Null for "from 89 €": the table does not say the most. */
  priceMaxCents: number | null;
};

type Column = { label: string; isPrice: boolean; meaning: PriceMeaning | null };
type Amount = CellPrice & { at: number };
type PricedRow = { names: string[]; price: FoundPrice };

/** Of one document. */
const maxPrices = 300;
const maxCents = 10_000_000;
const longestName = 120;
const priceLabel =
  /preis|kosten|price|cost|netto|brutto|gross|€|£|\b(?:euro?|chf|gbp|fr|franken)\b/i;
/** What is longer is no name and no price. */
const longestCell = 300;

/** Finds the prices of a whole document; one that says that its prices are without tax has none for customers, but those marked gross. */
export function proposePrices(
  { tables, text }: Pick<Extracted, "tables" | "text">,
  currency: Currency,
): FoundPrice[] {
  const isNet = saysPricesAreNet(text);
  const found = firstOfEach(tables.flatMap((table) => readTable(table, currency, isNet)));
  return found.filter((_, at) => at < maxPrices);
}

/**
 * Finds rows that name something and give it a price in the workshop's currency; the first of equal names counts. A doubtful row is
 * no price: amounts without tax, amounts that were, or several of which the table does not say how they belong together.
 */
export function findPrices(rows: readonly string[][], currency: Currency): FoundPrice[] {
  return firstOfEach(readTable(splitHead(rows), currency, false));
}

function firstOfEach(found: readonly FoundPrice[]): FoundPrice[] {
  const prices = new Map<string, FoundPrice>();
  for (const price of found) {
    const key = price.serviceName.toLowerCase();
    if (!prices.has(key)) prices.set(key, price);
  }
  return [...prices.values()];
}

function readTable(table: Table, currency: Currency, isNet: boolean): FoundPrice[] {
  let columns = labelsOf(table).map(toColumn);
  const rows: PricedRow[] = [];
  let group: string | null = null;
  for (const written of table.body) {
    const cells = tidyCells(written, currency);
    if (isSpanned(written) && !/\d/.test(written.join(""))) group = cells[0] ?? null;
    else if (isLabelRow(cells)) columns = cells.map(toColumn);
    else rows.push(...readRow(cells, group, columns, currency, isNet));
  }
  return tellApart(rows);
}

/** Leaders to the price are no part of a name, and a sign in a column of its own belongs to the amount before it. */
function tidyCells(cells: readonly string[], currency: Currency): string[] {
  const typed = cells.length === 1 ? splitColumns(cells[0] ?? "") : cells;
  const bare = typed.map(withoutLeaders);
  return bare.map((cell, at) => {
    if (isCurrencyOnly(cell, currency)) return "";
    const next = bare[at + 1] ?? "";
    const previous = bare[at - 1] ?? "";
    if (!/^\D{0,6}\d[\d.,'’ ]*(?:[.,]?[-–—]{1,2})?$/u.test(cell)) return cell;
    if (isCurrencyOnly(next, currency)) return `${cell} ${next.replace(/^[-–—]\s*/, "")}`;
    return isCurrencyOnly(previous, currency) ? `${cell} ${previous}` : cell;
  });
}

function withoutLeaders(cell: string): string {
  if (cell.length > longestCell) return "";
  return /^\D*\d[\d.,'’]*\s?[-–—.]+$/.test(cell) ? cell : cell.replace(/[\s.·…_:–-]{2,}$|:$/, "");
}

/** A row without a number that says which columns are prices begins a new part of the table; "gratis" and the like are no label. */
function isLabelRow(cells: readonly string[]): boolean {
  return !cells.some((cell) => /\d/.test(cell)) && cells.slice(1).some(isPriceLabel);
}

/** Whether the head of a column says that prices are in it. */
export function isPriceLabel(cell: string): boolean {
  return priceLabel.test(cell) && !/kosten(?:los|frei)/i.test(cell);
}

function toColumn(label: string): Column {
  return { label, isPrice: priceLabel.test(label), meaning: meaningOf(label) };
}

function readRow(
  cells: readonly string[],
  group: string | null,
  columns: readonly Column[],
  currency: Currency,
  isNet: boolean,
): PricedRow[] {
  const read = cells.map((cell, at) =>
    readPriceCell(cell, currency, columns[at]?.isPrice === true),
  );
  const amounts = read.flatMap((price, at) => {
    const meaning = price?.meaning ?? columns[at]?.meaning ?? null;
    return price === null ? [] : [{ ...price, at, meaning: meaning ?? (isNet ? "net" : null) }];
  });
  const names = cells.filter((cell, at) => read[at] === null && isName(cell));
  const [name] = names;
  if (name === undefined) return [];
  const more = [...names.slice(1), ...(group === null ? [] : [group])];
  return choose(amounts, columns).flatMap(({ amount, label }) => {
    if (Math.max(amount.min, amount.max ?? 0) > maxCents || amount.min === 0) return [];
    const serviceName = label === "" ? name : compose(name, [label]);
    const price = { serviceName, priceMinCents: amount.min, priceMaxCents: amount.max };
    return [{ names: more, price }];
  });
}

/** Of amounts with different meanings the one that the customer pays; amounts under labels of their own are prices of their own. */
function choose(
  amounts: readonly Amount[],
  columns: readonly Column[],
): { amount: CellPrice; label: string }[] {
  const paid = amounts.filter(({ meaning }) => meaning === "gross" || meaning === "new");
  const open = amounts.filter(({ meaning }) => meaning === null);
  const isPair = paid.length > 0 && paid.length < amounts.length;
  const counted = isPair ? preferred(paid) : paid.length > 0 ? paid : open;
  if (!isPair && counted.length < amounts.length) return [];
  const [first, ...others] = counted;
  if (first === undefined) return [];
  if (others.length === 0) return [{ amount: first, label: "" }];
  const labels = counted.map(({ at }) => columns[at]?.label ?? "");
  const isLabelled = labels.every(Boolean) && new Set(labels).size === labels.length;
  if (isLabelled) return counted.map((amount, at) => ({ amount, label: labels[at] ?? "" }));
  if (labels.some(Boolean) && new Set(labels).size > 1) return [];
  return [{ amount: { ...rangeOf(counted), meaning: null }, label: "" }];
}

/** Where a row says both, what is paid now counts before what is merely with tax. */
function preferred(paid: readonly Amount[]): readonly Amount[] {
  const now = paid.filter(({ meaning }) => meaning === "new");
  return now.length > 0 ? now : paid;
}

function rangeOf(amounts: readonly CellPrice[]): { min: number; max: number | null } {
  const isOpen = amounts.some(({ max }) => max === null);
  return {
    min: Math.min(...amounts.map(({ min }) => min)),
    max: isOpen ? null : Math.max(...amounts.map(({ min, max }) => max ?? min)),
  };
}

/** Rows of one name differ by what else they say: "Ozonbehandlung (Pkw)" and "Ozonbehandlung (Transporter)". */
function tellApart(rows: readonly PricedRow[]): FoundPrice[] {
  const counts = new Map<string, number>();
  for (const { price } of rows) {
    const key = price.serviceName.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return rows.map(({ names, price }) => {
    const isOnly = (counts.get(price.serviceName.toLowerCase()) ?? 0) < 2;
    return isOnly ? price : { ...price, serviceName: compose(price.serviceName, names) };
  });
}

function compose(name: string, more: readonly string[]): string {
  const full = more.length === 0 ? name : `${name} (${more.join(", ")})`;
  return full.length <= longestName ? full : name;
}

function isName(cell: string): boolean {
  return cell.length <= longestName && (cell.match(/\p{L}/gu) ?? []).length >= 3;
}
