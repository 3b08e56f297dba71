/**
 * No word of either language, and no compound of the trade, has more letters once it is folded. What is longer is no word: it is
 * unknown to every reader, so that none works on it for longer than on any other.
 */
export const wordLengthMax = 60;

/** Whether a folded word is short enough to be one. */
export function canBeWord(word: string): boolean {
  return word.length <= wordLengthMax;
}
