import { editDistance } from "./edit-distance";
import { canBeWord } from "./word-length";

/** Words that may be meant, by length, so that a search looks only at near ones. */
export type SpellingIndex = ReadonlyMap<number, readonly string[]>;

/** Files words by their length. */
export function buildSpellingIndex(words: Iterable<string>): SpellingIndex {
  const index = new Map<number, string[]>();
  for (const word of words) {
    const list = index.get(word.length);
    if (list) list.push(word);
    else index.set(word.length, [word]);
  }
  return index;
}

/**
 * The nearest word within the tolerance of its length (none below 4 letters, 1 to 8, then 2), or null. Among equals the first
 * index wins.
 */
export function nearestWord(word: string, indexes: readonly SpellingIndex[]): string | null {
  if (/\d/.test(word) || word.length < 4 || !canBeWord(word)) return null;
  const tolerance = word.length >= 9 ? 2 : 1;
  let best: string | null = null;
  let bestDistance = tolerance + 1;
  for (let length = word.length - tolerance; length <= word.length + tolerance; length += 1) {
    for (const candidate of indexes.flatMap((index) => index.get(length) ?? [])) {
      if (candidate.length < 4 || !startsAlike(word, candidate)) continue;
      const distance = editDistance(word, candidate, bestDistance - 1);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** People rarely miss the first letter; at most they swap the first two. */
function startsAlike(left: string, right: string): boolean {
  return left[0] === right[0] || (left[0] === right[1] && left[1] === right[0]);
}
