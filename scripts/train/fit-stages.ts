import { askLabels, familyLabels, type FamilyLabel } from "@/lib/understanding";
import { acceptRow, candidateRow, familyRow, type StageScores } from "@/lib/understanding";
import { scoreTrees, type Trees } from "@/lib/understanding";
import { fitLinear, pruneLinear, scoreLinear, type Linear } from "./fit-linear";
import { growTrees } from "./grow-trees";
import type { PreparedSample } from "./prepared-samples";

/** What the first models say, out of fold. */
export type FirstScores = Pick<StageScores, "asks" | "bareAsks"> & {
  pairs: { services: number[]; texts: number[] };
};

export type Candidates = { service: Trees; text: Trees };
export type Deciders = { families: Record<FamilyLabel, Trees>; accept: Trees };

const weakWeight = 0.6;
/** More of them would make the file larger and the reader hardly better. */
const featuresMax = 12_500;

/** Fits the models of the asks. */
export function fitAsks(samples: readonly PreparedSample[]): Linear {
  const known = samples.filter(({ sample }) => sample.knows.asks);
  const fitted = fitLinear(
    known.map(({ prepared }) => prepared.askRow),
    known.map(
      ({ sample }) =>
        new Set([...sample.gold.labels].map((label) => askLabels.findIndex((it) => it === label))),
    ),
    known.map(({ sample }) => (sample.isWeak ? weakWeight : 1)),
    askLabels.length,
    { rounds: 8, rate: 0.12, decay: 0.002, rarest: 2 },
  );
  return pruneLinear(fitted, featuresMax);
}

/** Fits the models of services and texts, given the log-odds of the asks out of fold. */
export function fitCandidates(
  samples: readonly PreparedSample[],
  firstOf: (item: PreparedSample) => FirstScores,
): Candidates {
  const fit = (kind: "services" | "texts"): Trees => {
    const rows: number[][] = [],
      labels: number[] = [],
      weights: number[] = [];
    for (const item of samples) {
      if (!item.sample.knows[kind]) continue;
      const all = item.prepared[kind];
      const gold = item.sample.gold[kind];
      const first = firstOf(item);
      const bestPair = Math.max(0, ...first.pairs[kind]);
      // What is far behind teaches little: a few of it are enough.
      const near = new Set(
        all
          .map((row, at) => ({ at, gain: (row[0] ?? 0) + 3 * (row[6] ?? 0) + 9 * (row[16] ?? 0) }))
          .toSorted((a, b) => b.gain - a.gain)
          .slice(0, 8)
          .map(({ at }) => at),
      );
      all.forEach((row, at) => {
        if (!near.has(at) && !gold.has(at) && (at + rows.length) % 5 !== 0) return;
        rows.push(candidateRow(row, first.asks, first.pairs[kind][at] ?? 0, bestPair));
        labels.push(gold.has(at) ? 1 : 0);
        weights.push(item.sample.isWeak ? weakWeight : 1);
      });
    }
    return growTrees(rows, labels, weights, {
      count: 90,
      depth: 4,
      rate: 0.12,
      leafMin: 20,
      decay: 5,
    });
  };
  return { service: fit("services"), text: fit("texts") };
}

/** Scores a message by the first stages. */
export function scoreStages(
  item: PreparedSample,
  { asks, bareAsks, pairs }: FirstScores,
  { service, text }: Candidates,
): StageScores {
  const best = { services: Math.max(0, ...pairs.services), texts: Math.max(0, ...pairs.texts) };
  return {
    asks,
    bareAsks,
    services: item.prepared.services.map((row, at) =>
      scoreTrees(service, candidateRow(row, asks, pairs.services[at] ?? 0, best.services)),
    ),
    texts: item.prepared.texts.map((row, at) =>
      scoreTrees(text, candidateRow(row, asks, pairs.texts[at] ?? 0, best.texts)),
    ),
  };
}

/** The log-odds of the asks. */
export function scoreAsks(weights: Linear, row: readonly number[]): number[] {
  return scoreLinear(weights, row).map((score) => Math.max(-8, Math.min(8, score)));
}

/** Candidates that may be accepted at all. */
export function topOf(scores: readonly number[], count: number): number[] {
  return scores
    .map((score, at) => ({ score, at }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ at }) => at);
}

/** Fits what decides about the whole message, given the first stages' scores out of fold. */
export function fitDeciders(
  samples: readonly PreparedSample[],
  scoresOf: (item: PreparedSample) => StageScores,
): Deciders {
  const known = samples.filter(({ sample }) => sample.knows.asks);
  const rows = known.map((item) => familyRow(item.prepared, scoresOf(item)));
  const weights = known.map(({ sample }) => (sample.isWeak ? weakWeight : 1));
  const families = Object.fromEntries(
    familyLabels.map((label) => [
      label,
      growTrees(
        rows,
        known.map(({ sample }) => (sample.gold.labels.has(label) ? 1 : 0)),
        weights,
        { count: 45, depth: 3, rate: 0.12, leafMin: 12, decay: 5 },
      ),
    ]),
  ) as Record<FamilyLabel, Trees>;
  const acceptRows: number[][] = [],
    labels: number[] = [],
    acceptWeights: number[] = [];
  for (const item of samples) {
    const { sample } = item;
    if (!sample.knows.services || !sample.knows.asks) continue;
    const scores = scoresOf(item);
    for (const kind of ["services", "texts"] as const) {
      for (const at of topOf(scores[kind], 4)) {
        acceptRows.push(acceptRow(item.prepared, scores, kind === "services", at));
        labels.push(sample.gold[kind].has(at) ? 1 : 0);
        acceptWeights.push(sample.isWeak ? weakWeight : 1);
      }
    }
  }
  return {
    families,
    accept: growTrees(acceptRows, labels, acceptWeights, {
      count: 90,
      depth: 4,
      rate: 0.1,
      leafMin: 20,
      decay: 8,
    }),
  };
}
