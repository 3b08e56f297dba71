import { partTables } from "./table-rows";

/** Lines that belong together: the items of a list, the rows of a table, or one line for a whole paragraph. */
export type Block = { isList: boolean; lines: string[] };

export type Section = { heading: string | null; blocks: Block[] };

const markdownHeading = /^#{1,6}\s+(.+?)\s*#*$/;
const listItem = /^(?:[-*•–]|\d{1,2}[.)])\s+\S/;
const longestHeading = 120;

/** Reads a plain or Markdown text as sections under headings; headings with nothing between them become one. */
export function readSections(text: string): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [] }];
  const paragraphs = readParagraphs(text);
  paragraphs.forEach((lines, index) => {
    const isTitle = looksLikeTitle(lines) && looksLikeText(paragraphs[index + 1]);
    let block: string[] = [];
    for (const line of lines) {
      const heading = isTitle ? line.replace(/:$/, "") : markdownHeading.exec(line)?.[1];
      if (heading === undefined) {
        block.push(line);
        continue;
      }
      addBlock(sections, block);
      block = [];
      addHeading(sections, heading);
    }
    addBlock(sections, block);
  });
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function readParagraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
}

/** A short line of its own without an end mark; only text below makes it a title, else it is one of many. */
function looksLikeTitle([line = "", ...more]: string[] = []): boolean {
  const isMarked = markdownHeading.test(line) || listItem.test(line);
  return more.length === 0 && line.length <= 80 && !isMarked && !/[.!?;,]$/.test(line);
}

function looksLikeText(lines: string[] | undefined): boolean {
  return lines !== undefined && !looksLikeTitle(lines);
}

function addHeading(sections: Section[], heading: string): void {
  const above = sections.at(-1);
  const isEmpty = above !== undefined && above.blocks.length === 0;
  const full = isEmpty && above.heading !== null ? `${above.heading}: ${heading}` : heading;
  if (isEmpty) sections.pop();
  sections.push({ heading: full.slice(0, longestHeading), blocks: [] });
}

/** Line breaks mean something in a list or table; elsewhere an editor put them there. */
function addBlock(sections: Section[], lines: string[]): void {
  for (const run of partTables(lines)) {
    const isList = run.isTable || run.lines.some((line) => listItem.test(line));
    sections.at(-1)?.blocks.push({ isList, lines: isList ? run.lines : [run.lines.join(" ")] });
  }
}
