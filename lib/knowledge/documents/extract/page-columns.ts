import {
  attributeOf,
  elementsIn,
  isElement,
  nodesBelow,
  textOf,
  type PageElement,
} from "./page-tree";
import { isRowName, startsWithValue } from "./page-values";
import type { RowBlock } from "./extracted";
import type { Measures } from "./page-measures";

export type ColumnReader = {
  measure: Measures;
  cellText: (cell: PageElement) => string;
  isUnseen: (element: PageElement) => boolean;
};

/** Rows found in boxes side by side, and what stands below them as text. */
export type Columns = { rows: string[][]; rest: string[] };

const holders = new Set("div li span p a label figure dd header tr".split(" "));
const noCell = "table, ul, ol, dl, form, h1, h2, pre, details, hr".split(", ");
const maxNodes = 300;
const longestCell = 160;

/**
 * Reads boxes that pages set side by side: a name and then its amount, once or in turn. Null where they are not clearly that; then
 * they are read as any other part of the page.
 */
export function readColumns(box: PageElement, reader: ColumnReader): Columns | null {
  const { nodes, chars } = reader.measure(box);
  if (!holders.has(box.tagName) || nodes > maxNodes || chars === 0) return null;
  const parts = partsOf(box);
  if (parts === null) return null;
  const texts: string[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      texts.push(part);
      continue;
    }
    if (reader.isUnseen(part)) continue;
    const { chars: length } = reader.measure(part);
    if (length === 0) continue;
    if (length > longestCell || !isCell(part)) return null;
    texts.push(reader.cellText(part));
  }
  return toRows(texts.filter(Boolean));
}

/** The boxes of an element; text of its own only before the last box of a list item: `<li>Ölwechsel <span class="price">89 €</span>`. */
function partsOf(box: PageElement): (PageElement | string)[] | null {
  const nodes = box.childNodes.filter(
    (node) => isElement(node) || (textOf(node) ?? "").trim() !== "",
  );
  const elements = elementsIn(box);
  if (nodes.every(isElement)) return elements.length > 1 && elements.every(isBox) ? elements : null;
  const [first, last, ...more] = nodes;
  const isPair =
    first !== undefined && isElement(last) && more.length === 0 && box.tagName === "li";
  const isSet = isPair && isBox(last) && last.attrs.length > 0;
  return isSet && !isElement(first) ? [(textOf(first) ?? "").trim(), last] : null;
}

/** Text in bold or italics is a part of its sentence. */
function isBox(element: PageElement): boolean {
  const isSet = attributeOf(element, "class") !== null || attributeOf(element, "style") !== null;
  return (
    isSet || !/^(?:b|i|em|strong|u|font|small|sup|sub|br|wbr|abbr|code|q|a)$/.test(element.tagName)
  );
}

function isCell(part: PageElement): boolean {
  if (noCell.includes(part.tagName)) return false;
  for (const node of nodesBelow(part)) {
    if (isElement(node) && noCell.includes(node.tagName)) return false;
  }
  return true;
}

function toRows(texts: readonly string[]): Columns | null {
  const isValue = texts.map(startsWithValue);
  const first = isValue.indexOf(true);
  if (first === -1 || texts.length < 2) return null;
  return inTurn(texts, isValue) ?? oneRow(texts, isValue, first);
}

function oneRow(
  texts: readonly string[],
  isValue: readonly boolean[],
  first: number,
): Columns | null {
  const names = texts.slice(0, first);
  const afterValues = isValue.indexOf(false, first);
  const end = afterValues === -1 ? texts.length : afterValues;
  const isOne =
    first > 0 && first <= 3 && !isValue.includes(true, end) && isRowName(names[0] ?? "");
  return isOne ? { rows: [texts.slice(0, end)], rest: texts.slice(end) } : null;
}

/** Name, amount, name, amount; or the other way round. Anything else in between makes it unclear which belongs to which. */
function inTurn(texts: readonly string[], isValue: readonly boolean[]): Columns | null {
  if (texts.length < 4 || texts.length % 2 === 1) return null;
  const begins = isValue[0] === true;
  const alternates = texts.every(
    (text, at) =>
      isValue[at] === (at % 2 === 0 ? begins : !begins) && (isValue[at] || isRowName(text)),
  );
  if (!alternates) return null;
  const rows = texts.flatMap((text, at) => {
    const pair = [text, texts[at + 1] ?? ""];
    return at % 2 === 0 ? [begins ? pair.toReversed() : pair] : [];
  });
  return { rows, rest: [] };
}

export type DefinitionReader = ColumnReader & {
  readPart: (part: PageElement) => void;
  pushRow: (row: RowBlock) => void;
};

/** Reads a definition list: a name with its short values is a row, a question with its answer stays text. */
export function readDefinitions(list: PageElement, reader: DefinitionReader): void {
  const entries = elementsIn(list)
    .flatMap((it) => (it.tagName === "div" ? elementsIn(it) : [it]))
    .filter((it) => !reader.isUnseen(it));
  let group: PageElement[] = [];
  const endGroup = () => {
    const row = toDefinition(group, reader);
    if (row === null) group.forEach(reader.readPart);
    else reader.pushRow({ kind: "row", cells: row });
    group = [];
  };
  for (const entry of entries) {
    if (entry.tagName === "dt" && group.length > 0) endGroup();
    group.push(entry);
  }
  if (group.length > 0) endGroup();
}

function toDefinition(group: readonly PageElement[], reader: ColumnReader): string[] | null {
  const isPair =
    group.length > 1 && group.every((it, at) => it.tagName === (at === 0 ? "dt" : "dd"));
  const isRow =
    isPair && group.every((it) => reader.measure(it).chars <= longestCell && isCell(it));
  if (!isRow) return null;
  const [name = "", ...values] = group.map(reader.cellText);
  return isRowName(name) && values.every((it) => !/[.!?]$/.test(it)) ? [name, ...values] : null;
}
