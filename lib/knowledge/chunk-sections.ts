import { cutText } from "@/lib/core/text";
import { readMarkedHeading } from "./marked-heading";
import { partTables } from "./table-rows";

/** Lines that belong together: the items of a list, the rows of a table, or one line for a whole paragraph. */
export type Block = { isList: boolean; lines: string[] };

export type Section = { heading: string | null; blocks: Block[] };

/** A heading as it stands in the text; a guessed one has no level. */
type Title = { text: string; level: number | null };

type OpenSection = { titles: Title[]; blocks: Block[] };

const listItem = /^(?:[-*•–]|\d{1,2}[.)])\s+\S/;
const longestHeading = 120;
const longestGuess = 80;

/**
 * Reads a plain or Markdown text as sections under headings. Where a text marks its headings, nothing else is one. Whatever a
 * heading tells by itself stands in its section's text too, for only that is quoted: a number, a sentence, or all of a heading with
 * no text below.
 */
export function readSections(text: string): Section[] {
  const paragraphs = readParagraphs(text);
  const isMarked = paragraphs.some((lines) => lines.some((line) => readMarkedHeading(line)));
  const sections: OpenSection[] = [{ titles: [], blocks: [] }];
  paragraphs.forEach((lines, index) => {
    const isGuess = !isMarked && isTitleLike(lines) && isText(paragraphs[index + 1]);
    let block: string[] = [];
    for (const line of lines) {
      const title = isGuess ? { text: line, level: null } : readMarkedHeading(line);
      if (title === null) {
        block.push(line);
        continue;
      }
      addBlock(sections, block);
      block = [];
      openSection(sections, title);
    }
    addBlock(sections, block);
  });
  return sections.flatMap(closeSection);
}

function readParagraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
}

/** A short line of its own without an end mark or a number: hours, amounts and phone numbers are told, not headed. */
function isTitleLike([line = "", ...more]: string[]): boolean {
  const isPlain = !listItem.test(line) && !/[.!?;,]$/.test(line) && !/\d/.test(line);
  return more.length === 0 && line.length <= longestGuess && isPlain;
}

/** Only text below makes a short line a title, else it is one of many. */
function isText(lines: string[] | undefined): boolean {
  return (
    lines !== undefined && (!isTitleLike(lines) || lines.some((line) => line.length > longestGuess))
  );
}

/** A heading directly below a higher one is named with it: "Garantie: Ausnahmen". */
function openSection(sections: OpenSection[], title: Title): void {
  const above = sections.at(-1);
  const parent = above?.titles.at(-1);
  const isBelow = isDeeper(title, parent) && above?.blocks.length === 0;
  if (isBelow) above.titles.push(title);
  else sections.push({ titles: [title], blocks: [] });
}

function isDeeper(title: Title, parent: Title | undefined): boolean {
  if (parent === undefined || parent.level === null || title.level === null) return false;
  return title.level > parent.level;
}

function closeSection({ titles, blocks }: OpenSection): Section[] {
  const texts = titles.map(({ text, level }) => (level === null ? text.replace(/:$/, "") : text));
  const full = texts.join(": ");
  const heading = cutText(full, longestHeading) || null;
  const isCut = full.length > longestHeading;
  const told = titles.filter((title, at) => {
    const isLast = at === titles.length - 1;
    return isCut || tells(title) || (isLast && blocks.length === 0);
  });
  const lines = told.map(({ text }) => ({ isList: false, lines: [text] }));
  const all = [...lines, ...blocks];
  return all.length === 0 ? [] : [{ heading, blocks: all }];
}

/** Whether a heading says something of its own: a guessed one may always be a statement. */
function tells({ text, level }: Title): boolean {
  return /\d/.test(text) || /[.!…]["“”»)]*$/.test(text) || (level === null && !text.endsWith(":"));
}

/** Line breaks mean something in a list or table; elsewhere an editor put them there. */
function addBlock(sections: OpenSection[], lines: string[]): void {
  for (const run of partTables(lines)) {
    const isList = run.isTable || run.lines.some((line) => listItem.test(line));
    sections.at(-1)?.blocks.push({ isList, lines: isList ? run.lines : [run.lines.join(" ")] });
  }
}
