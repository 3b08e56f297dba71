import type { Trees } from "@/lib/understanding/built-in/trees";

export type TreeOptions = { count: number; depth: number; rate: number; leafMin: number; decay: number };

const bins = 32;

type Grown = { feature: number[]; threshold: number[]; left: number[] };

/** Boosts small trees on log loss; the same rows give the same trees. */
export function growTrees(rows: readonly (readonly number[])[], labels: readonly number[], weights: readonly number[] | null, options: TreeOptions): Trees {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, feature));
  const binned = edges.map((cuts, feature) => Uint8Array.from(rows, (row) => binOf(cuts, row[feature] ?? 0)));
  const weight = Float64Array.from(rows, (_, at) => weights?.[at] ?? 1);
  let positive = 0, total = 0;
  labels.forEach((label, at) => {
    positive += label * (weight[at] ?? 1);
    total += weight[at] ?? 1;
  });
  const share = Math.min(0.999, Math.max(0.001, positive / Math.max(1e-9, total)));
  const bias = Math.log(share / (1 - share));
  const scores = new Float64Array(rows.length).fill(bias);
  const grown: Grown = { feature: [], threshold: [], left: [] };
  const roots: number[] = [];
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  for (let count = 0; count < options.count; count += 1) {
    for (let at = 0; at < rows.length; at += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      gradient[at] = ((labels[at] ?? 0) - chance) * (weight[at] ?? 1);
      curvature[at] = chance * (1 - chance) * (weight[at] ?? 1);
    }
    const all = Uint32Array.from(rows, (_, at) => at);
    roots.push(growNode(grown, all, options.depth));
  }
  return { bias, ...grown, roots };

  function growNode(tree: Grown, members: Uint32Array, depth: number, place = tree.feature.length): number {
    if (place === tree.feature.length) push(tree);
    const split = depth > 0 && members.length >= 2 * options.leafMin ? bestSplit(members) : null;
    if (split === null) {
      let sum = 0, curve = 0;
      for (const at of members) {
        sum += gradient[at] ?? 0;
        curve += curvature[at] ?? 0;
      }
      const value = (options.rate * sum) / (curve + options.decay);
      for (const at of members) scores[at] = (scores[at] ?? 0) + value;
      tree.feature[place] = -1;
      tree.threshold[place] = round(value);
      return place;
    }
    const column = binned[split.feature] ?? new Uint8Array();
    tree.feature[place] = split.feature;
    tree.threshold[place] = round(edges[split.feature]?.[split.bin] ?? 0);
    const left = tree.feature.length;
    push(tree);
    push(tree);
    tree.left[place] = left;
    growNode(tree, members.filter((at) => (column[at] ?? 0) <= split.bin), depth - 1, left);
    growNode(tree, members.filter((at) => (column[at] ?? 0) > split.bin), depth - 1, left + 1);
    return place;
  }

  function bestSplit(members: Uint32Array) {
    let best: { feature: number; bin: number; gain: number } | null = null;
    const sums = new Float64Array(bins), curves = new Float64Array(bins), counts = new Float64Array(bins);
    let allSum = 0, allCurve = 0;
    for (const at of members) {
      allSum += gradient[at] ?? 0;
      allCurve += curvature[at] ?? 0;
    }
    const base = (allSum * allSum) / (allCurve + options.decay);
    for (let feature = 0; feature < width; feature += 1) {
      const cuts = edges[feature]?.length ?? 0;
      if (cuts === 0) continue;
      const column = binned[feature] ?? new Uint8Array();
      sums.fill(0), curves.fill(0), counts.fill(0);
      for (const at of members) {
        const bin = column[at] ?? 0;
        sums[bin] = (sums[bin] ?? 0) + (gradient[at] ?? 0);
        curves[bin] = (curves[bin] ?? 0) + (curvature[at] ?? 0);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      let sum = 0, curve = 0, count = 0;
      for (let bin = 0; bin < cuts; bin += 1) {
        sum += sums[bin] ?? 0;
        curve += curves[bin] ?? 0;
        count += counts[bin] ?? 0;
        if (count < options.leafMin || members.length - count < options.leafMin) continue;
        const rest = allSum - sum, restCurve = allCurve - curve;
        const gain = (sum * sum) / (curve + options.decay) + (rest * rest) / (restCurve + options.decay) - base;
        if (gain > 1e-6 && (best === null || gain > best.gain)) best = { feature, bin, gain };
      }
    }
    return best;
  }
}

function push(tree: Grown): void {
  tree.feature.push(-1);
  tree.threshold.push(0);
  tree.left.push(0);
}

function edgesOf(rows: readonly (readonly number[])[], feature: number): number[] {
  const values = Float64Array.from(rows, (row) => row[feature] ?? 0).toSorted();
  const cuts = Array.from({ length: bins - 1 }, (_, at) => values[Math.floor(((at + 1) * values.length) / bins)] ?? 0);
  return [...new Set(cuts.map(round))].filter((cut) => cut < (values.at(-1) ?? 0));
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0, high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
