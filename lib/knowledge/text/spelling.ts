import { editDistance } from "./edit-distance";
import { canBeWord } from "./word-length";

/** Words that may be meant, so filed that a search looks only at near ones. */
export type SpellingIndex = ReadonlyMap<string, readonly string[]>;

/** Files words by their length with their first letter, and with their second, for people swap the two. */
export function buildSpellingIndex(words: Iterable<string>): SpellingIndex {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const letter of new Set(word.slice(0, 2))) {
      const key = keyOf(word.length, letter);
      const list = index.get(key);
      if (list) list.push(word);
      else index.set(key, [word]);
    }
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
    for (const candidate of indexes.flatMap((index) => index.get(keyOf(length, word[0])) ?? [])) {
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

function keyOf(length: number, letter: string | undefined): string {
  return `${length}${letter}`;
}

/** People rarely miss the first letter; at most they swap the first two. */
function startsAlike(left: string, right: string): boolean {
  return left[0] === right[0] || (left[0] === right[1] && left[1] === right[0]);
}
