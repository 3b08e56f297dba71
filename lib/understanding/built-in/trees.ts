/** A sum of small decision trees; nodes lie in flat arrays, a leaf has feature -1 and its value as threshold. */
export type Trees = {
  bias: number;
  feature: readonly number[];
  threshold: readonly number[];
  /** The node to go on with where the feature is at most the threshold; the other one lies right behind it. */
  left: readonly number[];
  roots: readonly number[];
};

/** The log-odds that a sum of trees gives to one row of features. */
export function scoreTrees(trees: Trees, row: readonly number[]): number {
  let score = trees.bias;
  for (const root of trees.roots) {
    let node = root;
    for (;;) {
      const feature = trees.feature[node] ?? -1;
      const threshold = trees.threshold[node] ?? 0;
      if (feature < 0) {
        score += threshold;
        break;
      }
      node = (trees.left[node] ?? 0) + ((row[feature] ?? 0) <= threshold ? 0 : 1);
    }
  }
  return score;
}

/** Log-odds as a probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
