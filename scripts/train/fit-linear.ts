import { featurePlaces } from "@/lib/understanding/built-in/ask-features";

export type LinearOptions = { rounds: number; rate: number; decay: number };

/** Fits one logistic regression for each label over sparse features, by steps that shrink where a feature is common; `labels[row]` holds the labels that are true. */
export function fitLinear(rows: readonly (readonly number[])[], labels: readonly ReadonlySet<number>[], weights: readonly number[], count: number, options: LinearOptions): Float32Array[] {
  return Array.from({ length: count }, (_, label) => {
    const weight = new Float32Array(featurePlaces);
    const seen = new Float32Array(featurePlaces);
    for (let round = 0; round < options.rounds; round += 1) {
      for (let step = 0; step < rows.length; step += 1) {
        // A fixed walk through all rows, another in each round.
        const at = (step * 7919 + round * 104_729) % rows.length;
        const row = rows[at] ?? [];
        let score = 0;
        for (const place of row) score += weight[place] ?? 0;
        const error = ((labels[at]?.has(label) ? 1 : 0) - 1 / (1 + Math.exp(-score))) * (weights[at] ?? 1);
        if (Math.abs(error) < 1e-3) continue;
        for (const place of row) {
          const slope = error - options.decay * (weight[place] ?? 0);
          seen[place] = (seen[place] ?? 0) + slope * slope;
          weight[place] = (weight[place] ?? 0) + (options.rate * slope) / Math.sqrt(1e-3 + (seen[place] ?? 0));
        }
      }
    }
    return weight;
  });
}

/** The log-odds of every label. */
export function scoreLinear(weights: readonly Float32Array[], row: readonly number[]): number[] {
  return weights.map((weight) => {
    let score = 0;
    for (const place of row) score += weight[place] ?? 0;
    return score;
  });
}
