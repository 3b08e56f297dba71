import { cutText } from "@/lib/core/text";
import { fold } from "./fold";
import { remembering } from "./remembering";
import { joinSeparableVerbs } from "./separable";
import { isSpokenYou, toWritten } from "./spoken-forms";
import { wordLengthMax } from "./word-length";

/** One word of a text: as it was written, and folded. */
export type Token = {
  raw: string;
  word: string;
  /** Position in the text as it was written. */
  start: number;
  /** A verb whose other part, further on, stands for the whole of it ("stellt … ein"). */
  isJoined?: boolean;
};

/** Words and numbers, and the one short form that a slash belongs to. */
const wordPattern = /\ba\/c\b|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘`´][\p{L}\p{M}]+)*/giu;

const foldToken = remembering(20_000, (raw) =>
  // Folding may lengthen: "ⅷ" becomes four letters. One letter above the most, so that it stays too long for a word.
  cutText(fold(raw).replace(/['/]/g, ""), wordLengthMax + 1),
);

/**
 * Cuts a text into words and numbers; hyphens and slashes separate, apostrophes do not. Spoken forms become what they stand for,
 * which may be two words ("hamse").
 */
export function tokenise(text: string): Token[] {
  const said = [...text.matchAll(wordPattern)].map((match) => ({
    raw: match[0],
    word: foldToken(match[0]),
    start: match.index,
  }));
  const standard = said.flatMap((token, index) => {
    if (isSpokenYou(token.word, said[index - 1]?.word)) return [{ ...token, word: "ihr" }];
    const written = toWritten(token.word, said[index + 1]?.word, said[index - 1]?.word);
    if (written === null) return [token];
    return written.map((word, at) => ({ ...token, raw: at === 0 ? token.raw : "", word }));
  });
  return joinSeparableVerbs(standard, text);
}
