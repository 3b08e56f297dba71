import { cutText } from "@/lib/core/text";

/** Where a text may be parted, the best place first: paragraphs, lines, sentences, words. */
const seams = [/\n{2,}/g, /\n/g, /[.!?…](?=\s)/g, /\s(?=\S)/g];

/** A piece shorter than this share of the limit is not worth a better seam. */
const least = 0.3;

/**
 * Parts a text into pieces that a channel takes, at the end of a paragraph, a line, a sentence or a word, whichever comes first near
 * the limit; only a word that is longer itself is cut, between two characters.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = endOfPiece(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}

function endOfPiece(text: string, limit: number): number {
  for (const seam of seams) {
    let end = 0;
    for (const { 0: found, index } of text.matchAll(seam)) {
      const at = /\s/.test(found) ? index : index + found.length;
      if (at > limit) break;
      end = at;
    }
    if (end >= limit * least) return end;
  }
  return cutText(text, limit).length || limit;
}
