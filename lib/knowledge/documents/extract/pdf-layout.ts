import type { TextBlock } from "./extracted";

/** A run of text on a page; points, y upwards. */
export type PlacedText = { text: string; x: number; y: number; width: number; height: number };

type Line = { cells: string[]; y: number; height: number };

/** In heights of the text: what is wider than a space between words parts columns. */
const columnGap = 1.3;
const wordGap = 0.12;
/** What is further below than this begins a new paragraph. */
const paragraphGap = 1.75;
/** Text this much larger than most of the document's is a heading. */
const headingShare = 1.18;
const longestHeading = 120;

/** Makes paragraphs, headings and rows of tables from where the words stand, as a PDF knows none of these. */
export function toBlocks(pages: readonly PlacedText[][]): TextBlock[] {
  const lines = pages.map(toLines);
  const usual = usualHeight(lines.flat());
  return lines.flatMap((page) => blocksOf(page, usual));
}

function toLines(texts: readonly PlacedText[]): Line[] {
  const rows: PlacedText[][] = [];
  for (const text of texts.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - text.y) < Math.min(first.height, text.height) * 0.5)
      row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => toLine(row.toSorted((a, b) => a.x - b.x)));
}

function toLine(row: readonly PlacedText[]): Line {
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width, height } of row) {
    const gap = x - end;
    const last = cells.length - 1;
    if (last < 0 || gap > columnGap * height) cells.push(text);
    else cells[last] += gap > wordGap * height ? ` ${text}` : text;
    end = x + width;
  }
  const height = Math.max(...row.map((text) => text.height));
  return { cells: cells.map((cell) => cell.trim()), y: row[0]?.y ?? 0, height };
}

/** The height that most characters have. */
function usualHeight(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { height, cells } of lines) {
    const rounded = Math.round(height * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + cells.join("").length);
  }
  const [most] = [...characters].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 10;
}

function blocksOf(lines: readonly Line[], usual: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const text = line.cells.join(" ");
    if (line.cells.length > 1) {
      blocks.push({ kind: "row", cells: line.cells });
      return;
    }
    if (line.height > usual * headingShare && text.length <= longestHeading) {
      blocks.push({ kind: "heading", level: line.height > usual * 1.5 ? 1 : 2, text });
      return;
    }
    const item = /^[•▪●○◦*–-]\s*(.+)$/u.exec(text)?.[1];
    if (item !== undefined) {
      blocks.push({ kind: "item", text: item });
      return;
    }
    const before = blocks.at(-1);
    const isClose = above !== undefined && above.y - line.y < line.height * paragraphGap;
    if (before && isClose && (before.kind === "paragraph" || before.kind === "item")) {
      before.text = joinLines(before.text, text);
    } else blocks.push({ kind: "paragraph", text });
  });
  return blocks;
}

/** A word that was parted at the end of a line becomes one again. */
function joinLines(above: string, below: string): string {
  return /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below)
    ? above.slice(0, -1) + below
    : `${above} ${below}`;
}
