/** Asks with less confidence are an offer: they are shown as a question back ("Meinen Sie …?"), and do not count as answered. */
export const sureConfidence = 0.5;

const mostOfOffer = 0.49;

/** The confidence that an ask is stored with: on the right side of the line, however sure a candidate is by itself. */
export function askConfidence(chance: number, isOffer: boolean): number {
  const rounded = Math.round(100 * chance) / 100;
  return isOffer ? Math.min(rounded, mostOfOffer) : Math.max(rounded, sureConfidence);
}
