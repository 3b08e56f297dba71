import type { Currency } from "@/lib/core/money";
import { cutText, shortenText, tidyLine } from "@/lib/core/text";
import { findPrices, isPriceLabel, type FoundPrice } from "../documents/find-prices";

/** A row of a pasted list; without a price it is priced on request. */
export type PastedService = Omit<FoundPrice, "priceMinCents"> & {
  priceMinCents: number | null;
  durationMinutes: number;
};

/** What of a pasted list was not taken, and where it stands, counted as a spreadsheet counts. */
export type TableRemark = {
  line: number;
  /** Null where the whole row is meant. */
  column: number | null;
  text: string;
  problem: "noName" | "repeated" | "tooMany" | "priceUnread" | "durationUnread";
};

export type PastedTable = { services: PastedService[]; remarks: TableRemark[] };

const mostRows = 500;
const longestText = 200_000;
const mostRemarks = 100;
const durationLabel = /dauer|zeit|minuten|duration|minutes|\bmin\b/i;

/**
 * Reads a list pasted from a spreadsheet, or CSV with commas or semicolons; quotes hold what parts cells. What it does not take, it
 * names by line and column: a row without a name or with one that came before, an amount that is none, and all beyond 500 rows.
 */
export function readPastedTable(text: string, currency: Currency): PastedTable {
  const rows = toRows(cutText(text, longestText));
  const taken = rows.filter((_, at) => at < mostRows);
  const prices = findPrices(
    taken.map(({ cells }) => cells),
    currency,
  );
  const priced = new Map(prices.map((price) => [price.serviceName.toLowerCase(), price]));
  const head = headOf(taken);
  const durationAt = head.findIndex((cell) => durationLabel.test(cell));
  const priceAt = head.findIndex(isPriceLabel);
  const services = new Map<string, PastedService>();
  const remarks: TableRemark[] = [];
  for (const { line, cells } of taken.slice(head.length === 0 ? 0 : 1)) {
    const remark = (problem: TableRemark["problem"], at: number | null) =>
      remarks.push({
        line,
        column: at === null ? null : at + 1,
        text: shortenText(at === null ? cells.join(" ") : (cells[at] ?? ""), 60),
        problem,
      });
    const nameAt = cells.findIndex(isName);
    const name = cells[nameAt];
    if (name === undefined) remark("noName", null);
    else if (services.has(name.toLowerCase())) remark("repeated", nameAt);
    else {
      const price = priced.get(name.toLowerCase());
      const duration = durationAt === -1 ? "" : (cells[durationAt] ?? "");
      const durationMinutes = toMinutes(duration);
      services.set(name.toLowerCase(), {
        serviceName: name,
        priceMinCents: price?.priceMinCents ?? null,
        priceMaxCents: price?.priceMaxCents ?? null,
        durationMinutes,
      });
      const amountAt = cells.findIndex(
        (cell, at) =>
          // Where a head says which column it is, numbers elsewhere are none.
          (priceAt === -1 ? at !== nameAt && at !== durationAt : at === priceAt) && /\d/.test(cell),
      );
      if (price === undefined && amountAt !== -1) remark("priceUnread", amountAt);
      if (durationMinutes === 0 && /[1-9\p{L}]/u.test(duration))
        remark("durationUnread", durationAt);
    }
  }
  const [beyond] = rows.slice(mostRows);
  const shown = remarks.filter((_, at) => at < mostRemarks);
  return {
    services: [...services.values()],
    remarks: beyond === undefined ? shown : [...shown, tooMany(beyond, rows.length - mostRows)],
  };
}

const isName = (cell: string) => (cell.match(/\p{L}/gu) ?? []).length >= 3 && cell.length <= 120;

/** The cells of a first row that names the columns; none where it is a row like the others. */
function headOf(rows: readonly Row[]): readonly string[] {
  const [first] = rows;
  const isHead =
    first !== undefined && rows.length > 1 && !first.cells.some((cell) => /\d/.test(cell));
  return isHead ? first.cells : [];
}

function tooMany({ line }: Row, count: number): TableRemark {
  return { line, column: null, text: String(count), problem: "tooMany" };
}

type Row = { line: number; cells: string[] };

/** Rows of cells with the line that each begins in; what parts the cells is what the first line has most of. */
function toRows(text: string): Row[] {
  const [first = ""] = text.split("\n", 1);
  const count = (mark: string) => first.split(mark).length;
  // A tab is nothing that anybody writes into a cell: where there is one, it parts them.
  const marks = first.includes("\t") ? ["\t"] : ["\t", ";", ","];
  const mark = marks.reduce((best, next) => (count(next) > count(best) ? next : best));
  const rows: Row[] = [{ line: 1, cells: [] }];
  let line = 1;
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.cells.push(tidyLine(cell));
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === "\n") line += 1;
    if (isQuoted && letter === '"' && text[at + 1] === '"') cell += text[at++];
    else if (letter === '"' && (isQuoted || cell.trim() === "")) isQuoted = !isQuoted;
    else if (!isQuoted && letter === mark) endCell();
    else if (!isQuoted && letter === "\n") {
      endCell();
      rows.push({ line, cells: [] });
    } else cell += letter;
  }
  endCell();
  return rows.filter(({ cells }) => cells.some(Boolean));
}

/** "45", "45 min", "1,5 h", "1:30". */
function toMinutes(text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const [, amount = "0", unit = ""] =
    /^(\d{1,4}(?:[.,]\d)?)\s*(h|std|stunde|hour)?/i.exec(text) ?? [];
  return Math.round(Number(amount.replace(",", ".")) * (unit === "" ? 1 : 60));
}
