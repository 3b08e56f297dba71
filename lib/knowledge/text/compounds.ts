import { stem } from "./stem";
import { canBeWord } from "./word-length";

/** Stems that compounds may be made of. */
export type CompoundParts = Pick<ReadonlySet<string>, "has"> & {
  /** Letters of the longest of them. */
  longest: number;
  /** The two letters that each begins with. */
  beginnings: ReadonlySet<string>;
};

const shortestPart = 3;
/** The only part that short in the trade: "Öl". */
const shortParts = new Set(["ol"]);
/** Letters that a part may have beside its stem: an ending, a linking s, the ge- of a participle. */
const endingMax = 8;
/** Longer ones are compounds themselves, or none at all. */
const longestPart = 30;

/**
 * Splits a folded German compound into the stems of its parts ("bremsbelagwechsel" into brems, belag, wechsel), or returns null
 * when it is not made of known parts alone. Fewer and longer parts win. Work grows with the word's length
 * alone, for no part is longer than the longest that is known.
 */
export function splitCompound(word: string, parts: CompoundParts): string[] | null {
  if (word.length < 6 || !canBeWord(word)) return null;
  const reach = Math.min(parts.longest + endingMax, longestPart);
  const best: (string[] | null)[] = Array.from({ length: word.length + 1 }, () => null);
  best[0] = [];
  for (let end = 2; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - reach); start <= end - 2; start += 1) {
      const before = best[start];
      if (!before || !mayBegin(word, start, parts)) continue;
      const key = partKey(word.slice(start, end), parts);
      if (key === null) continue;
      const current = best[end];
      if (!current || before.length + 1 < current.length) best[end] = [...before, key];
    }
  }
  const found = best[word.length];
  return found && found.length > 1 ? found : null;
}

/** A stem begins as its word does, but for the ge- of a participle. */
function mayBegin(word: string, start: number, { beginnings }: CompoundParts): boolean {
  return beginnings.has(word.slice(start, start + 2)) || word.startsWith("ge", start);
}

/** The stem of a part; a linking s, n, en, es or e falls away with the ending. */
function partKey(part: string, parts: CompoundParts): string | null {
  if (shortParts.has(part)) return part;
  if (part.length < shortestPart) return null;
  const key = stem(part);
  if (parts.has(key)) return key;
  const unlinked = part.endsWith("s") ? stem(part.slice(0, -1)) : key;
  return parts.has(unlinked) ? unlinked : null;
}

/** Sets of stems as parts of compounds. */
export function compoundPartsOf(...sets: readonly ReadonlySet<string>[]): CompoundParts {
  const longest = Math.max(0, ...sets.flatMap((set) => [...set].map((part) => part.length)));
  const beginnings = new Set(
    [...shortParts, ...sets.flatMap((set) => [...set])].map((part) => part.slice(0, 2)),
  );
  return { has: (part) => sets.some((set) => set.has(part)), longest, beginnings };
}
