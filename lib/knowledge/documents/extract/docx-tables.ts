import type { TextBlock } from "./extracted";
import type { DocxReading } from "./docx-reading";
import { childOf, elementsOf, isOn, type XmlElement } from "./docx-xml";

/** A cell of a row: its blocks, and how many columns it goes over. */
type Cell = { blocks: TextBlock[]; span: number; from: number };

/** More columns than any table has: a span is a number that anybody can write. */
const mostColumns = 100;
/** A cell that holds more is a part of the page rather than of a table. */
const mostParagraphs = 3;

/** Reads a table row by row; a cell that goes over several rows is repeated in each of them. */
export function readTable(table: XmlElement, reading: DocxReading): TextBlock[] {
  const above = new Map<number, TextBlock[]>();
  const blocks = rowsOf(table).flatMap((row) =>
    writeRow(row, readCells(row, above, reading), reading),
  );
  const [first, ...rest] = blocks;
  return first?.kind === "row" ? [{ ...first, startsTable: true }, ...rest] : blocks;
}

function rowsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === "w:tr") return isGone(child) ? [] : [child];
    return child.name === "w:tblPr" || child.name === "w:tblGrid" ? [] : rowsOf(child);
  });
}

function isGone(row: XmlElement): boolean {
  const properties = childOf(row, "w:trPr");
  return childOf(properties, "w:del") !== undefined || isOn(properties, "w:hidden") === true;
}

function cellsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === "w:tc") return [child];
    return child.name === "w:trPr" || child.name === "w:tblPrEx" ? [] : cellsOf(child);
  });
}

function readCells(row: XmlElement, above: Map<number, TextBlock[]>, reading: DocxReading): Cell[] {
  const cells: Cell[] = [];
  let column = toCount(childOf(childOf(row, "w:trPr"), "w:gridBefore"), 0);
  for (let at = 0; at < column; at++) cells.push({ blocks: [], span: 1, from: at });
  for (const element of cellsOf(row)) {
    const properties = childOf(element, "w:tcPr");
    const span = Math.max(1, toCount(childOf(properties, "w:gridSpan"), 1));
    const merged = childOf(properties, "w:vMerge");
    const isBelow = merged !== undefined && merged.attributes.val !== "restart";
    const last = cells.at(-1);
    if (childOf(properties, "w:hMerge")?.attributes.val === "continue" && last) {
      last.span += span;
      column += span;
      continue;
    }
    const own = reading.readBlocks(element);
    const blocks = isBelow ? (above.get(column) ?? own) : own;
    if (merged) above.set(column, blocks);
    else above.delete(column);
    cells.push({ blocks, span, from: column });
    column += span;
  }
  return cells;
}

function toCount(element: XmlElement | undefined, otherwise: number): number {
  const count = Number(element?.attributes.val ?? otherwise);
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), mostColumns) : otherwise;
}

function writeRow(row: XmlElement, cells: readonly Cell[], reading: DocxReading): TextBlock[] {
  for (const { blocks, span } of cells) reading.spend(span * lengthOf(blocks));
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  if (!filled.every(isPlain)) return filled.flatMap(({ blocks }) => blocks);
  const side = readSideBySide(filled);
  if (side) return side;
  const texts = cells.flatMap((cell) => Array.from({ length: cell.span }, () => textOf(cell)));
  const isHeader = isOn(childOf(row, "w:trPr"), "w:tblHeader") === true;
  return [{ kind: "row", cells: texts, ...(isHeader && { isHeader }) }];
}

/** A few short paragraphs; headings, lists and tables inside are a part of the page. */
function isPlain({ blocks }: Cell): boolean {
  return blocks.length <= mostParagraphs && blocks.every(({ kind }) => kind === "paragraph");
}

function lengthOf(blocks: readonly TextBlock[]): number {
  const texts = blocks.flatMap((block) => ("text" in block ? [block.text] : block.cells));
  return texts.reduce((sum, text) => sum + text.length + 1, 1);
}

function textOf({ blocks }: Cell): string {
  return blocks.map((block) => ("text" in block ? block.text : block.cells.join(" "))).join(" ");
}

/**
 * Names below each other in one cell and as many prices in the next look like rows. They are told as such, but nobody can be
 * sure that they are, so that they are no prices.
 */
function readSideBySide(cells: readonly Cell[]): TextBlock[] | null {
  const [first] = cells;
  const count = first?.blocks.length ?? 0;
  if (cells.length < 2 || count < 2 || cells.some(({ blocks }) => blocks.length !== count))
    return null;
  return Array.from({ length: count }, (_, at): TextBlock => {
    const texts = cells.map(({ blocks, ...cell }) =>
      textOf({ ...cell, blocks: blocks.slice(at, at + 1) }),
    );
    return { kind: "item", text: texts.join(" – ") };
  });
}
