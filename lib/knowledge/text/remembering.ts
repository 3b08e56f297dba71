import { canBeWord } from "./word-length";

/** Remembers what was found for so many words; what is too long for one is not kept. When there is no room left all are forgotten: the common ones are soon back. */
export function remembering<Found>(
  wordsMax: number,
  find: (word: string) => Found,
): (word: string) => Found {
  const memory = new Map<string, Found>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const found = find(word);
    if (!canBeWord(word)) return found;
    if (memory.size >= wordsMax) memory.clear();
    memory.set(word, found);
    return found;
  };
}
