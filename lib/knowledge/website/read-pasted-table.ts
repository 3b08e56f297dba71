import type { Currency } from "@/lib/core/money";
import { cutText, tidyLine } from "@/lib/core/text";
import { findPrices, type FoundPrice } from "../documents/find-prices";

/** A row of a pasted list; without a price it is priced on request. */
export type PastedService = Omit<FoundPrice, "priceMinCents"> & {
  priceMinCents: number | null;
  durationMinutes: number;
};

const mostRows = 500;
const longestText = 200_000;
const durationLabel = /dauer|zeit|minuten|duration|minutes|\bmin\b/i;

/** Reads a list pasted from a spreadsheet, or CSV with commas or semicolons; quotes hold what parts cells. */
export function readPastedTable(text: string, currency: Currency): PastedService[] {
  const rows = toRows(cutText(text, longestText)).filter((_, at) => at < mostRows);
  const priced = new Map(
    findPrices(rows, currency).map((price) => [price.serviceName.toLowerCase(), price]),
  );
  const [head = []] = rows;
  const durationAt = head.findIndex((cell) => durationLabel.test(cell));
  const isHead = !head.some((cell) => /\d/.test(cell)) && rows.length > 1;
  const found = new Map<string, PastedService>();
  for (const row of isHead ? rows.slice(1) : rows) {
    const name = row.find(
      (cell) => (cell.match(/\p{L}/gu) ?? []).length >= 3 && cell.length <= 120,
    );
    if (name === undefined || found.has(name.toLowerCase())) continue;
    const price = priced.get(name.toLowerCase());
    found.set(name.toLowerCase(), {
      serviceName: name,
      priceMinCents: price?.priceMinCents ?? null,
      priceMaxCents: price?.priceMaxCents ?? null,
      durationMinutes: toMinutes(durationAt === -1 ? "" : (row[durationAt] ?? "")),
    });
  }
  return [...found.values()];
}

/** Rows of cells; what parts the cells is what the first line has most of. */
function toRows(text: string): string[][] {
  const [first = ""] = text.split("\n", 1);
  const count = (mark: string) => first.split(mark).length;
  const mark = ["\t", ";", ","].reduce((best, next) => (count(next) > count(best) ? next : best));
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(tidyLine(cell));
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isQuoted && letter === '"' && text[at + 1] === '"') cell += text[at++];
    else if (letter === '"' && (isQuoted || cell.trim() === "")) isQuoted = !isQuoted;
    else if (!isQuoted && letter === mark) endCell();
    else if (!isQuoted && letter === "\n") {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return rows.filter((row) => row.some(Boolean));
}

/** "45", "45 min", "1,5 h", "1:30". */
function toMinutes(text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const [, amount = "0", unit = ""] =
    /^(\d{1,4}(?:[.,]\d)?)\s*(h|std|stunde|hour)?/i.exec(text) ?? [];
  return Math.round(Number(amount.replace(",", ".")) * (unit === "" ? 1 : 60));
}
