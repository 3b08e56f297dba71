import { splitCompound, type CompoundParts } from "./compounds";
import { isFunctionWord } from "./function-words";
import { remembering } from "./remembering";
import { stem } from "./stem";
import type { Token } from "./tokens";

/** The smallest piece that carries meaning: the stem of a word, or of one part of a compound. */
export type Unit = {
  key: string;
  /** Index of the word it comes from. */
  token: number;
  /** Place among the words that carry content, so that grammar between two words does not part them. */
  place: number;
};

/** Breaks words into units; grammar words have none. `split` maps a folded word to the stems of its parts, if it is a compound. */
export function toUnits(
  tokens: readonly Token[],
  split: (word: string) => readonly string[] | null,
): Unit[] {
  const units: Unit[] = [];
  let place = 0;
  for (const [index, { word, isJoined }] of tokens.entries()) {
    if (isJoined || isFunctionWord(word)) continue;
    for (const key of split(word) ?? [stem(word)]) units.push({ key, token: index, place });
    place += 1;
  }
  return units;
}

/** Splits compounds made of the given parts, and remembers so many words. */
export function compoundSplitter({ parts, wordsMax }: { parts: CompoundParts; wordsMax: number }) {
  return remembering(wordsMax, (word) => splitCompound(word, parts));
}
