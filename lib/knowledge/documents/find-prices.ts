import type { Currency } from "@/lib/core/money";

/** A row of a price table as an owner may take it over. */
export type FoundPrice = {
  serviceName: string;
  priceMinCents: number;
  /** Null for "from 89 €": the table does not say the most. */
  priceMaxCents: number | null;
};

const symbols: Record<Currency, string> = {
  EUR: "€|EUR\\.?|Euro",
  GBP: "£|GBP",
  CHF: "CHF|Fr\\.?|SFr\\.?",
};
const amount = String.raw`\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d{2})?|\d{1,6}(?:[.,]\d{1,2})?`;
const dash = "(?:,?[-–—]{1,2})?";
const maxPrices = 300;
const longestPrice = 80;
const maxCents = 10_000_000;
const priceHeader = /preis|kosten|price|cost|netto|brutto|€|£|eur|chf|gbp/i;

/** Finds rows that name something and give it a price in the workshop's currency; the first of equal names counts. */
export function findPrices(rows: readonly string[][], currency: Currency): FoundPrice[] {
  const prices = new Map<string, FoundPrice>();
  let priceColumns: number[] = [];
  for (const cells of rows) {
    const columns = headerColumns(cells);
    if (columns.length > 0) {
      priceColumns = columns;
      continue;
    }
    const found = readRow(cells, currency, priceColumns);
    const key = found?.serviceName.toLowerCase();
    if (found && key !== undefined && !prices.has(key)) prices.set(key, found);
  }
  return [...prices.values()].slice(0, maxPrices);
}

/** Columns in which bare numbers are prices, because a row without any number says so. */
function headerColumns(cells: readonly string[]): number[] {
  if (cells.some((cell) => /\d/.test(cell))) return [];
  return cells.flatMap((cell, index) => (priceHeader.test(cell) ? [index] : []));
}

function readRow(
  cells: readonly string[],
  currency: Currency,
  priceColumns: readonly number[],
): FoundPrice | null {
  const read = cells.map((cell, index) => readPrice(cell, currency, priceColumns.includes(index)));
  const prices = read.filter((price) => price !== null);
  const name = cells.find((cell, index) => read[index] === null && isName(cell));
  if (prices.length === 0 || name === undefined) return null;
  const least = Math.min(...prices.map(({ min }) => min));
  const most = prices.some(({ max }) => max === null)
    ? null
    : Math.max(...prices.map(({ min, max }) => max ?? min));
  if (Math.max(least, most ?? 0) > maxCents) return null;
  return { serviceName: name, priceMinCents: least, priceMaxCents: most };
}

function isName(cell: string): boolean {
  return cell.length <= 120 && (cell.match(/\p{L}/gu) ?? []).length >= 3;
}

type CellPrice = { min: number; max: number | null };

/** A cell that is a price and nothing else; without a currency only where the header promises one. */
function readPrice(cell: string, currency: Currency, isPriceColumn: boolean): CellPrice | null {
  const money = `(?:${symbols[currency]})`;
  const one = `${money}?\\s*(${amount})${dash}\\s*${money}?`;
  const pattern = new RegExp(
    `^(ab|from|von|ca\\.|nur|only)?\\s*${one}(?:\\s*(?:-|–|—|bis|to)\\s*${one})?(?:\\s*(?:inkl\\.?|zzgl\\.?|incl\\.?|inc\\.?|plus)\\s.{1,40})?\\s*[*¹²]*$`,
    "i",
  );
  if (cell.length > longestPrice) return null;
  const [, word, low, high] = pattern.exec(cell.trim()) ?? [];
  if (low === undefined) return null;
  if (!isPriceColumn && !new RegExp(`${money}`, "i").test(cell)) return null;
  const min = toCents(low);
  const max = high === undefined ? min : toCents(high);
  if (max < min) return null;
  const isOpen = high === undefined && /^(?:ab|from|von)$/i.test(word ?? "");
  return { min, max: isOpen ? null : max };
}

/** "1.299,00", "1,299.00" and "1 299": a mark before exactly three digits parts thousands, else it parts cents. */
function toCents(text: string): number {
  const [, whole = text, cents = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return Number(whole.replace(/\D/g, "")) * 100 + Number(cents.padEnd(2, "0"));
}
