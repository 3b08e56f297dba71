import type { RowBlock } from "./extracted";
import { attributeOf, elementsIn, isElement, nodesBelow, type PageElement } from "./page-tree";
import { startsWithValue } from "./page-values";

/** What a table is read with: the walk of the page itself. */
export type CellReader = {
  /** The text of a cell on one line. */
  cellText: (cell: PageElement) => string;
  /** Reads a cell as a part of the page. */
  readPart: (cell: PageElement) => void;
  pushRow: (row: RowBlock) => void;
  isUnseen: (element: PageElement) => boolean;
};

type Cell = { element: PageElement; text: string; columns: number; rows: number };
type Spanned = { text: string; rowsLeft: number };

const maxColumns = 60;
const maxSpannedRows = 1_000;
/** What is longer is a text beside other text, and is not said again in each row it spans. */
const longestRepeated = 200;
const longestCell = 300;

/** Reads a table: rows as rows, and what only lays out the page as parts of the page. */
export function readTable(table: PageElement, reader: CellReader): void {
  const spans: Spanned[] = [];
  const isLayout = /^(?:presentation|none)$/.test(attributeOf(table, "role") ?? "");
  let isFirst = true;
  for (const { row, isHead } of rowsOf(table, reader)) {
    const elements = elementsIn(row).filter((it) => /^t[dh]$/.test(it.tagName));
    const seen = elements.filter((it) => !reader.isUnseen(it));
    const cells = seen.some(holdsTable) ? null : seen.map((it) => toCell(it, reader));
    if (cells === null || !isDataRow(cells, isLayout)) {
      seen.forEach(reader.readPart);
      spans.length = 0;
      isFirst = true;
      continue;
    }
    const isHeader = isHead || seen.every((it) => it.tagName === "th");
    reader.pushRow({ kind: "row", cells: place(cells, spans), isHeader, startsTable: isFirst });
    isFirst = false;
  }
}

/** Rows of this table only, captions as they come; those of a table inside are of that one. */
function rowsOf(table: PageElement, reader: CellReader): { row: PageElement; isHead: boolean }[] {
  return elementsIn(table)
    .filter((part) => !reader.isUnseen(part))
    .flatMap((part) => {
      if (part.tagName === "caption") reader.readPart(part);
      if (part.tagName === "tr") return [{ row: part, isHead: false }];
      if (!/^t(?:head|body|foot)$/.test(part.tagName)) return [];
      const isHead = part.tagName === "thead";
      return elementsIn(part)
        .filter((it) => it.tagName === "tr" && !reader.isUnseen(it))
        .map((row) => ({ row, isHead }));
    });
}

function holdsTable(cell: PageElement): boolean {
  for (const node of nodesBelow(cell)) if (isElement(node) && node.tagName === "table") return true;
  return false;
}

function toCell(element: PageElement, reader: CellReader): Cell {
  return {
    element,
    text: reader.cellText(element),
    columns: spanOf(element, "colspan", maxColumns) || 1,
    rows: spanOf(element, "rowspan", maxSpannedRows) || maxSpannedRows,
  };
}

function spanOf(cell: PageElement, name: string, most: number): number {
  const value = attributeOf(cell, name)?.trim() ?? "1";
  return /^\d{1,5}$/.test(value) ? Math.min(Number(value), most) : 1;
}

/** A row says something of its first cell; long texts or headings beside each other are columns of a page. */
function isDataRow(cells: readonly Cell[], isLayout: boolean): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  if (filled.length > 1 && filled.slice(1).some(({ text }) => startsWithValue(text))) {
    return filled.every(({ text }) => text.length <= 2 * longestCell);
  }
  const isPart = ({ element, text }: Cell) => text.length > longestCell || holdsHeading(element);
  return !isLayout && !filled.some(isPart) && (cells.length > 1 || filled.every(isShort));
}

function isShort({ text }: Cell): boolean {
  return text.length <= 80;
}

function holdsHeading(cell: PageElement): boolean {
  for (const node of nodesBelow(cell)) {
    if (isElement(node) && /^h[1-6]$/.test(node.tagName)) return true;
  }
  return false;
}

/** Puts cells into their columns, those that reach down from rows above among them. */
function place(cells: readonly Cell[], spans: Spanned[]): string[] {
  const row: string[] = [];
  const takeSpanned = () => {
    for (let at = row.length; at < maxColumns; at = row.length) {
      const spanned = spans[at];
      if (spanned === undefined || spanned.rowsLeft === 0) return;
      spanned.rowsLeft -= 1;
      row.push(spanned.text);
    }
  };
  takeSpanned();
  for (const { text, columns, rows } of cells) {
    for (let column = 0; column < columns && row.length < maxColumns; column++) {
      const isAgain = column > 0 && text.length > longestRepeated;
      spans[row.length] = { text: text.length > longestRepeated ? "" : text, rowsLeft: rows - 1 };
      row.push(isAgain ? "" : text);
    }
    takeSpanned();
  }
  return row;
}
