import type { Trees } from "@/lib/understanding";
import { binOf, edgesOf, roundNumber } from "./tree-bins";

export type TreeOptions = {
  count: number;
  depth: number;
  rate: number;
  leafMin: number;
  decay: number;
};

const bins = 32;

type Grown = { feature: number[]; threshold: number[]; left: number[] };
/** Sums of a node by feature and bin: gradients, curvatures, rows. */
type Sums = { gradient: Float64Array; curvature: Float64Array; count: Float64Array };

/** Boosts small trees on log loss; the same rows give the same trees. */
export function growTrees(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  weights: readonly number[],
  options: TreeOptions,
): Trees {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, feature, bins));
  const binned = new Uint8Array(rows.length * width);
  rows.forEach((row, at) => {
    for (let feature = 0; feature < width; feature += 1)
      binned[at * width + feature] = binOf(edges[feature] ?? [], row[feature] ?? 0);
  });
  const bias = firstGuess(labels, weights);
  const scores = new Float64Array(rows.length).fill(bias);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const grown: Grown = { feature: [], threshold: [], left: [] };
  const roots: number[] = [];
  for (let count = 0; count < options.count; count += 1) {
    for (let at = 0; at < rows.length; at += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      gradient[at] = ((labels[at] ?? 0) - chance) * (weights[at] ?? 1);
      curvature[at] = chance * (1 - chance) * (weights[at] ?? 1);
    }
    // Each tree sees every other row, by turns; that is faster and learns the rows less by heart.
    const seen = Uint32Array.from(rows.keys()).filter((at) => mixed(at, count) % 2 === 0);
    const root = growNode(seen, sumsOf(seen), options.depth, null);
    roots.push(root);
    for (let at = 0; at < rows.length; at += 1) {
      if (mixed(at, count) % 2 !== 0) scores[at] = (scores[at] ?? 0) + leafOf(rows[at] ?? [], root);
    }
  }
  return { bias: roundNumber(bias), ...grown, roots };

  function growNode(members: Uint32Array, sums: Sums, depth: number, known: number | null): number {
    const place = known ?? push(grown);
    const split = depth > 0 && members.length >= 2 * options.leafMin ? bestSplit(sums) : null;
    if (split === null) {
      setLeaf(place, members);
      return place;
    }
    grown.feature[place] = split.feature;
    grown.threshold[place] = edges[split.feature]?.[split.bin] ?? 0;
    const low = push(grown);
    const high = push(grown);
    grown.left[place] = low;
    const isLow = (at: number) => (binned[at * width + split.feature] ?? 0) <= split.bin;
    const lower = members.filter(isLow);
    const higher = members.filter((at) => !isLow(at));
    // Only the smaller side is summed; the other one is the rest.
    const smaller = depth === 1 ? sums : sumsOf(lower.length <= higher.length ? lower : higher);
    const other = depth === 1 ? sums : restOf(sums, smaller);
    growNode(lower, lower.length <= higher.length ? smaller : other, depth - 1, low);
    growNode(higher, lower.length <= higher.length ? other : smaller, depth - 1, high);
    return place;
  }

  function leafOf(row: readonly number[], root: number): number {
    let node = root;
    while ((grown.feature[node] ?? -1) >= 0) {
      node =
        (grown.left[node] ?? 0) +
        ((row[grown.feature[node] ?? 0] ?? 0) <= (grown.threshold[node] ?? 0) ? 0 : 1);
    }
    return grown.threshold[node] ?? 0;
  }

  function setLeaf(place: number, members: Uint32Array): void {
    let sum = 0,
      curve = 0;
    for (const at of members) {
      sum += gradient[at] ?? 0;
      curve += curvature[at] ?? 0;
    }
    const value = roundNumber((options.rate * sum) / (curve + options.decay));
    for (const at of members) scores[at] = (scores[at] ?? 0) + value;
    grown.threshold[place] = value;
  }

  function sumsOf(members: Uint32Array): Sums {
    const sums = {
      gradient: new Float64Array(width * bins),
      curvature: new Float64Array(width * bins),
      count: new Float64Array(width * bins),
    };
    for (const at of members) {
      const slope = gradient[at] ?? 0,
        curve = curvature[at] ?? 0,
        from = at * width;
      for (let feature = 0; feature < width; feature += 1) {
        const here = feature * bins + (binned[from + feature] ?? 0);
        sums.gradient[here] = (sums.gradient[here] ?? 0) + slope;
        sums.curvature[here] = (sums.curvature[here] ?? 0) + curve;
        sums.count[here] = (sums.count[here] ?? 0) + 1;
      }
    }
    return sums;
  }

  function bestSplit({ gradient: slopes, curvature: curves, count: counts }: Sums) {
    let best: { feature: number; bin: number; gain: number } | null = null;
    let allSlope = 0,
      allCurve = 0,
      allCount = 0;
    for (let bin = 0; bin < bins; bin += 1) {
      allSlope += slopes[bin] ?? 0;
      allCurve += curves[bin] ?? 0;
      allCount += counts[bin] ?? 0;
    }
    const base = (allSlope * allSlope) / (allCurve + options.decay);
    for (let feature = 0; feature < width; feature += 1) {
      const cuts = edges[feature]?.length ?? 0;
      let slope = 0,
        curve = 0,
        count = 0;
      for (let bin = 0; bin < cuts; bin += 1) {
        const here = feature * bins + bin;
        slope += slopes[here] ?? 0;
        curve += curves[here] ?? 0;
        count += counts[here] ?? 0;
        if (count < options.leafMin || allCount - count < options.leafMin) continue;
        const rest = allSlope - slope;
        const gain =
          (slope * slope) / (curve + options.decay) +
          (rest * rest) / (allCurve - curve + options.decay) -
          base;
        if (gain > 1e-6 && (best === null || gain > best.gain)) best = { feature, bin, gain };
      }
    }
    return best;
  }
}

function restOf(all: Sums, part: Sums): Sums {
  return {
    gradient: less(all.gradient, part.gradient),
    curvature: less(all.curvature, part.curvature),
    count: less(all.count, part.count),
  };
}

function less(whole: Float64Array, some: Float64Array): Float64Array {
  return whole.map((value, at) => value - (some[at] ?? 0));
}

function firstGuess(labels: readonly number[], weights: readonly number[]): number {
  let positive = 0,
    total = 0;
  labels.forEach((label, at) => {
    positive += label * (weights[at] ?? 1);
    total += weights[at] ?? 1;
  });
  const share = Math.min(0.999, Math.max(0.001, positive / Math.max(1e-9, total)));
  return Math.log(share / (1 - share));
}

/** A fixed mixture of two numbers. */
function mixed(left: number, right: number): number {
  const value = Math.imul(left + 1, 0x9e3779b1) ^ Math.imul(right + 1, 0x85ebca6b);
  return (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 13) & 0xffff;
}

function push(tree: Grown): number {
  tree.feature.push(-1);
  tree.threshold.push(0);
  tree.left.push(0);
  return tree.feature.length - 1;
}
