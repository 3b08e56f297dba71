import { fold } from "./fold";

/** One word of a text: as it was written, and folded. */
export type Token = {
  raw: string;
  word: string;
  /** Position in the text as it was written. */
  start: number;
};

const wordPattern = /[\p{L}\p{N}]+(?:['’‘`´][\p{L}]+)*/gu;

/** Cuts a text into words and numbers; hyphens and slashes separate, apostrophes do not. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    raw: match[0],
    word: fold(match[0]).replaceAll("'", ""),
    start: match.index,
  }));
}
