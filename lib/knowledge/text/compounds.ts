import { stem } from "./stem";

/** Stems that compounds may be made of. */
export type CompoundParts = Pick<ReadonlySet<string>, "has">;

const shortestPart = 3;
/** The only part that short in the trade: "Öl". */
const shortParts = new Set(["ol"]);

/**
 * Splits a folded German compound into the stems of its parts ("bremsbelagwechsel" into brems, belag, wechsel), or returns null
 * when it is not made of known parts alone. Fewer and longer parts win.
 */
export function splitCompound(word: string, parts: CompoundParts): string[] | null {
  if (word.length < 6) return null;
  const best: (string[] | null)[] = Array.from({ length: word.length + 1 }, () => null);
  best[0] = [];
  for (let end = 2; end <= word.length; end += 1) {
    for (let start = 0; start <= end - 2; start += 1) {
      const before = best[start];
      if (!before) continue;
      const key = partKey(word.slice(start, end), parts);
      if (key === null) continue;
      const current = best[end];
      if (!current || before.length + 1 < current.length) best[end] = [...before, key];
    }
  }
  const found = best[word.length];
  return found && found.length > 1 ? found : null;
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
