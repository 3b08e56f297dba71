import { fromBlocks, type Extracted, type TextBlock } from "./extracted";

const markdownHeading = /^(#{1,6})\s+(.+?)\s*#*$/;
const tableRow = /^\|(.+)\|$/;
const tableRule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
const tabbedRow = /\S\t+\S/;

/** Reads plain text or Markdown as it is; only its tables are taken apart. */
export function extractPlainText(source: string): Extracted {
  const lines = source
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trim());
  const tables = fromBlocks(null, lines.flatMap(toRow));
  const title = lines.map((line) => markdownHeading.exec(line)?.[2]).find(Boolean) ?? null;
  return { title, text: lines.flatMap(rewrite).join("\n").trim(), rows: tables.rows };
}

function toRow(line: string): TextBlock[] {
  if (tableRule.test(line)) return [];
  const cells =
    tableRow.exec(line)?.[1]?.split("|") ?? (tabbedRow.test(line) ? line.split(/\t+/) : null);
  return cells === null ? [] : [{ kind: "row", cells: cells.map(withoutMarks) }];
}

/** The writer's own lines and headings stay; a row of a table becomes a list item, emphasis goes. */
function rewrite(line: string): string[] {
  if (tableRule.test(line) && line.includes("|")) return [];
  const [row] = toRow(line);
  if (row) return [fromBlocks(null, [row]).text];
  return [withoutMarks(line).replace(/\t/g, " ")];
}

/** Emphasis, code marks and the addresses of links; what they stand around stays. */
function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/\p{Cc}/gu, (mark) => (mark === "\t" ? mark : ""));
}
