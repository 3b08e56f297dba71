import { cutText, tidyText } from "@/lib/core/text";
import { wordLengthMax } from "./word-length";

const letters = /[\p{L}\p{N}\p{M}]+/gu;
/** One mark over and over, e.g. the dots that lead to a price. */
const repeatedMark = /([^\p{L}\p{N}\p{M}\s])\1{8,}/gu;
const wideSpace = /\s{9,}/g;
const withoutSpace = /\S{201,}/g;
/** The beginning tells what stands there; only addresses are as long. */
const unbrokenMax = 200;

/**
 * A text as readers look at it: in one form, at most so long, and without endless words, marks or spaces, so that no search through
 * it takes longer than through prose. What is quoted or stored is the text itself.
 */
export function readableText(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  // One letter may stand for eighteen: "ﷺ". A text of such letters is not read to its end.
  const length = Math.min(maxLength, 2 * text.length);
  return cutText(tidyText(cutText(text, maxLength)).normalize("NFKC"), length)
    .replace(letters, (word) => cutText(word, wordLengthMax + 1))
    .replace(repeatedMark, (marks, mark: string) => mark.repeat(8))
    .replace(wideSpace, (space) => (space.includes("\n") ? "\n" : " "))
    .replace(withoutSpace, (run) => cutText(run, unbrokenMax));
}
