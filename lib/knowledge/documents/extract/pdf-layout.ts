import type { TextBlock } from "./extracted";
import { joinLines } from "./join-lines";
import { boundsOf, isClose, isMoney, isValue, type Line } from "./pdf-cells";
import { toCells, toFlows, type Flow } from "./pdf-columns";
import { turnUpright, withoutDoubles, withoutStruck } from "./pdf-letters";
import type { Box } from "./pdf-boxes";
import type { Glyph } from "./pdf-page";
import { toPieces } from "./pdf-pieces";
import { joinRows } from "./pdf-rows";

/** Text this much larger than most of the document's is a heading. */
const headingShare = 1.18;
const longestHeading = 120;
/** An amount, a time or a phone number is something to say, however large. */
const number = /\d[.,:]\d{2}|\p{Sc}|\d{5}/u;

/** Makes paragraphs, headings and rows of tables from where the letters stand, as a PDF knows none of these. */
export function toBlocks(
  pages: readonly { glyphs: readonly Glyph[]; boxes: readonly Box[] }[],
): TextBlock[] {
  const flows = pages.map(({ glyphs, boxes }) => turnUpright(glyphs, boxes).flatMap(toFlowsOf));
  const usual = usualHeight(flows.flat().flatMap(({ lines }) => lines));
  return flows.flat().flatMap((flow) => blocksOf(flow, usual));
}

function toFlowsOf({ glyphs, boxes }: { glyphs: readonly Glyph[]; boxes: readonly Box[] }): Flow[] {
  return toFlows(toPieces(withoutStruck(withoutDoubles(glyphs), boxes), boxes));
}

/** The height that most characters have. */
function usualHeight(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { height, text } of lines.flat()) {
    const rounded = Math.round(height * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...characters].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 10;
}

function blocksOf({ lines, edges }: Flow, usual: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  const edgesOf = new Map(lines.map((line, index) => [line[0]?.y, edges[index] ?? []]));
  let above: Line | undefined;
  for (const entry of joinRows(lines)) {
    if (entry.kind === "doubt") {
      blocks.push({ kind: "item", text: entry.lines.map(writeLine).join(" / ") });
      above = undefined;
      continue;
    }
    const { line } = entry;
    if (line.length > 1) blocks.push(toRow(line, edgesOf.get(line[0]?.y) ?? []));
    else pushText(blocks, line, above, usual);
    above = line;
  }
  return blocks;
}

function writeLine(line: Line): string {
  return line.map(({ text }) => text).join(" – ");
}

/** Two prices parted by a name are two rows that could not be told apart: no price then. */
function toRow(line: Line, edges: readonly number[]): TextBlock {
  const money = line.findIndex(({ text }) => isMoney(text));
  const isMixed = line.some(
    ({ text }, index) =>
      index > money + 1 && money > 0 && isMoney(text) && !isValue(line[index - 1]?.text ?? ""),
  );
  return isMixed
    ? { kind: "item", text: writeLine(line) }
    : { kind: "row", cells: toCells(line, edges) };
}

function pushText(blocks: TextBlock[], line: Line, above: Line | undefined, usual: number): void {
  const text = line[0]?.text ?? "";
  const { height } = boundsOf(line);
  if (height > usual * headingShare && text.length <= longestHeading && !number.test(text)) {
    blocks.push({ kind: "heading", level: height > usual * 1.5 ? 1 : 2, text });
    return;
  }
  const item = /^[•▪●○◦*–-]\s*(.+)$/u.exec(text)?.[1];
  if (item !== undefined) {
    blocks.push({ kind: "item", text: item });
    return;
  }
  const before = blocks.at(-1);
  const goesOn = above !== undefined && above.length === 1 && isClose(above, line);
  if (goesOn && before && (before.kind === "paragraph" || before.kind === "item")) {
    before.text = joinLines(before.text, text);
  } else blocks.push({ kind: "paragraph", text });
}
