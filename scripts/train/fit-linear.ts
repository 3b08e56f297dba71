export type LinearOptions = { rounds: number; rate: number; decay: number; rarest: number };

/** Logistic regressions over sparse features, one for each label: the features that are known, and for each of them its weights label by label. */
export type Linear = { places: Map<number, number>; labels: number; weights: Float32Array };

/** Fits them by steps that shrink where a feature is common; `labels[row]` holds the labels that are true. The same rows give the same weights. */
export function fitLinear(
  rows: readonly (readonly number[])[],
  labels: readonly ReadonlySet<number>[],
  weights: readonly number[],
  count: number,
  { rounds, rate, decay, rarest }: LinearOptions,
): Linear {
  const places = commonPlaces(rows, rarest);
  const known = rows.map((row) =>
    Uint32Array.from(row.flatMap((place) => places.get(place) ?? [])),
  );
  const weight = new Float32Array(places.size * count);
  const seen = new Float32Array(places.size * count).fill(1e-3);
  const scores = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < rows.length; step += 1) {
      // A fixed walk through all rows, begun elsewhere in each round.
      const at = (step * 7919 + round * 104_729) % rows.length;
      const row = known[at] ?? new Uint32Array();
      addUp(row, weight, scores);
      for (let label = 0; label < count; label += 1) {
        const error =
          ((labels[at]?.has(label) ? 1 : 0) - 1 / (1 + Math.exp(-(scores[label] ?? 0)))) *
          (weights[at] ?? 1);
        if (Math.abs(error) < 0.01) continue;
        for (const place of row) {
          const here = place * count + label;
          const slope = error - decay * (weight[here] ?? 0);
          const sum = (seen[here] ?? 0) + slope * slope;
          seen[here] = sum;
          weight[here] = (weight[here] ?? 0) + (rate * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return { places, labels: count, weights: weight };
}

/** Leaves only the features that weigh most. */
export function pruneLinear({ places, labels, weights }: Linear, most: number): Linear {
  const heaviest = (at: number) => {
    let weight = 0;
    for (let label = 0; label < labels; label += 1)
      weight += Math.abs(weights[at * labels + label] ?? 0);
    return weight;
  };
  const kept = [...places]
    .map(([place, at]) => ({ place, at, weight: heaviest(at) }))
    .toSorted((left, right) => right.weight - left.weight || left.place - right.place)
    .slice(0, most);
  const pruned = new Float32Array(kept.length * labels);
  kept.forEach(({ at }, to) =>
    pruned.set(weights.subarray(at * labels, (at + 1) * labels), to * labels),
  );
  return { places: new Map(kept.map(({ place }, to) => [place, to])), labels, weights: pruned };
}

/** The log-odds of every label. */
export function scoreLinear({ places, labels, weights }: Linear, row: readonly number[]): number[] {
  const scores = new Float64Array(labels);
  addUp(Uint32Array.from(row.flatMap((place) => places.get(place) ?? [])), weights, scores);
  return [...scores];
}

function addUp(row: Uint32Array, weights: Float32Array, scores: Float64Array): void {
  const count = scores.length;
  scores.fill(0);
  for (const place of row) {
    const from = place * count;
    for (let label = 0; label < count; label += 1)
      scores[label] = (scores[label] ?? 0) + (weights[from + label] ?? 0);
  }
}

/** Features that occur in at least so many rows, numbered in the order in which they come. */
function commonPlaces(rows: readonly (readonly number[])[], rarest: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) for (const place of row) counts.set(place, (counts.get(place) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= rarest);
  return new Map(common.map(([place], at) => [place, at]));
}
