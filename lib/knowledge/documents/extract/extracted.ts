import { cutText, tidyText } from "@/lib/core/text";
import { splitHead, writeTable, type Table } from "../../table-rows";

/** What could be read from a file or page. */
export type Extracted = {
  /** What the page calls itself, if it does. */
  title: string | null;
  /** Markdown of the simplest kind: `#` headings, `- ` items, blank lines between paragraphs; for rows see `table-rows.ts`. */
  text: string;
  /** Rows of its tables, cell by cell, in reading order. */
  rows: string[][];
  /** The same rows table by table, those that name the columns apart. */
  tables: Table[];
  /** Of a document that has pages: how many, and how many of them show more than could be read, such as a scan. */
  pages?: { total: number; unread: number };
};

/** A piece of a document in reading order. */
export type TextBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "item"; text: string }
  | RowBlock;

export type RowBlock = {
  kind: "row";
  /** A cell that spans columns or rows stands in each of them. */
  cells: string[];
  /** The document marks it as the names of the columns; a row that is not marked may still be found to be one. */
  isHeader?: boolean;
  /** Rows that follow each other are one table unless this says otherwise. */
  startsTable?: boolean;
};

type TextGroup = { isList: boolean; lines: string[]; table: Table | null };

const longestTitle = 200;

/** Puts blocks together; a row of a table becomes a list item, so that no passage parts a name from its price. */
export function fromBlocks(title: string | null, blocks: readonly TextBlock[]): Extracted {
  const groups = groupBlocks(blocks);
  const text = groups.map((group, at) => glue(groups[at - 1], group) + group.lines.join("\n"));
  const tables = groups.flatMap(({ table }) => (table === null ? [] : [table]));
  return {
    title: title === null ? null : cutText(oneLine(title), longestTitle) || null,
    text: text.join("").trim(),
    rows: tables.flatMap(({ head, body }) => [...head, ...body]),
    tables,
  };
}

function groupBlocks(blocks: readonly TextBlock[]): TextGroup[] {
  const groups: TextGroup[] = [];
  let rows: RowBlock[] = [];
  const endTable = () => {
    if (rows.length > 0) groups.push(toTable(rows));
    rows = [];
  };
  for (const block of blocks) {
    if (block.kind === "row") {
      const cells = block.cells.map(oneLine);
      if (!cells.some(Boolean)) continue;
      if (block.startsTable) endTable();
      rows.push({ ...block, cells });
      continue;
    }
    const text = oneLine(block.text);
    if (text === "") continue;
    endTable();
    groups.push({ isList: block.kind === "item", lines: [write(block, text)], table: null });
  }
  endTable();
  return groups;
}

function toTable(rows: readonly RowBlock[]): TextGroup {
  const unmarked = rows.findIndex(({ isHeader }) => !isHeader);
  const table = splitHead(
    rows.map(({ cells }) => cells),
    unmarked === -1 ? rows.length : unmarked,
  );
  return { isList: true, lines: writeTable(table).map((line) => `- ${line}`), table };
}

function glue(above: TextGroup | undefined, group: TextGroup): string {
  if (above === undefined) return "";
  return above.isList && group.isList ? "\n" : "\n\n";
}

function write(block: Exclude<TextBlock, RowBlock>, text: string): string {
  if (block.kind === "paragraph") return text;
  if (block.kind === "item") return `- ${text}`;
  return `${"#".repeat(Math.min(Math.max(block.level, 1), 6))} ${text}`;
}

/** One space for any run of white space, and no characters that Postgres or a reader cannot take. */
export function oneLine(text: string): string {
  return tidyText(text.replace(/\p{Cc}/gu, " "))
    .replace(/\s+/g, " ")
    .trim();
}
