import { cutText } from "@/lib/core/text";
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

/** Cuts a document along its headings, paragraphs and sentences into passages of about 600 characters; no row is cut in two. */
export function chunkText(text: string): Chunk[] {
  return readSections(text).flatMap(({ heading, blocks }) =>
    groupPieces(blocks.flatMap(toPieces)).map((group) => ({ heading, content: join(group) })),
  );
}

function toPieces({ isList, lines }: Block): Piece[] {
  const parts = lines.flatMap((line) => (isList ? [line] : splitSentences(line)));
  return parts.flatMap((part, index) => {
    const glue = index === 0 ? "\n\n" : isList ? "\n" : " ";
    return cutOverlong(part).map((text, at): Piece => ({ text, glue: at === 0 ? glue : " " }));
  });
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

/** Cuts at spaces what has no end, and between two characters what has no spaces either. */
function cutOverlong(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > longestSentence) {
    const space = rest.lastIndexOf(" ", longestSentence);
    const piece = space > 0 ? rest.slice(0, space) : cutText(rest, longestSentence);
    pieces.push(piece);
    rest = rest.slice(piece.length).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}
