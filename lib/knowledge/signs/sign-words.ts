import { fold } from "../text/fold";
import { readableText } from "../text/readable";

/** A folded word with the sentence and the clause it stands in. */
export type SignWord = { word: string; sentence: number; clause: number };

/** More than anybody tells of one trouble. */
const maxWords = 250;

const pieces = /[\p{L}\p{N}]+|[.!?;,\n]+/gu;

/** The words of a message, as signs are looked for in them. */
export function toSignWords(text: string): SignWord[] {
  const words: SignWord[] = [];
  let [sentence, clause] = [0, 0];
  for (const [piece] of fold(readableText(text)).replaceAll("'", "").matchAll(pieces)) {
    if (words.length === maxWords) break;
    if (/[\p{L}\p{N}]/u.test(piece)) words.push({ word: piece, sentence, clause });
    else {
      clause += 1;
      if (piece !== ",") sentence += 1;
    }
  }
  return words;
}
