import { readSections, type Block } from "./chunk-sections";
import { splitSentences } from "./text/sentences";

export type Chunk = {
  /** The heading the passage stands under. */
  heading: string | null;
  content: string;
};

/** Characters: two or three answers' worth of text, and well within what a search result shows. */
const targetLength = 600;
/** A last passage shorter than this joins the one before it. */
const shortestTail = 200;
/** The database accepts more; nobody writes a sentence of this length. */
const longestSentence = 1200;

/** A sentence or list item, and what parts it from the one before. */
type Piece = { text: string; glue: " " | "\n" | "\n\n" };

/** Cuts a document along its headings, paragraphs and sentences into passages of about 600 characters. */
export function chunkText(text: string): Chunk[] {
  return readSections(text).flatMap(({ heading, blocks }) =>
    groupPieces(blocks.flatMap(toPieces)).map((group) => ({ heading, content: join(group) })),
  );
}

function toPieces({ isList, lines }: Block): Piece[] {
  return lines
    .flatMap((line) => (isList ? [line] : splitSentences(line)))
    .flatMap(cutOverlong)
    .map((text, index) => ({ text, glue: index === 0 ? "\n\n" : isList ? "\n" : " " }));
}

function groupPieces(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && join([...last, piece]).length <= targetLength) last.push(piece);
    else groups.push([piece]);
  }
  const [before, tail] = groups.slice(-2);
  return before && tail && join(tail).length < shortestTail
    ? [...groups.slice(0, -2), [...before, ...tail]]
    : groups;
}

function join(group: Piece[]): string {
  return group.map(({ text, glue }, index) => (index === 0 ? text : glue + text)).join("");
}

/** Cuts at spaces what has no end, and through the middle what has no spaces either. */
function cutOverlong(sentence: string): string[] {
  if (sentence.length <= longestSentence) return [sentence];
  const space = sentence.lastIndexOf(" ", longestSentence);
  const end = space > 0 ? space : longestSentence;
  return [sentence.slice(0, end), ...cutOverlong(sentence.slice(end).trimStart())];
}
