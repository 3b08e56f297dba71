import {
  candidatePairKeys,
  pairKeys,
  pairPlace,
  pairPlaces,
  scorePairs,
} from "@/lib/understanding";
import type { PreparedSample } from "./prepared-samples";
import type { TrainWorkshop } from "./samples";

const rounds = 4;
const rate = 0.25;
const decay = 0.0005;
const remembered = new Map<TrainWorkshop, ReturnType<typeof candidatePairKeys>>();

/** The hashed words of a workshop's candidates. */
export function pairKeysOf(workshop: TrainWorkshop) {
  const known = remembered.get(workshop) ?? candidatePairKeys(workshop.index);
  remembered.set(workshop, known);
  return known;
}

/** Fits the weights of pairs of words from right and wrong candidates. */
export function fitPairs(samples: readonly PreparedSample[]): Float32Array {
  const weights = new Float32Array(pairPlaces);
  const seen = new Float32Array(pairPlaces).fill(1e-2);
  for (let round = 0; round < rounds; round += 1) {
    samples.forEach(({ sample, prepared }, number) => {
      if (!sample.knows.services) return;
      const asked = pairKeys([prepared.message], true);
      const keys = pairKeysOf(sample.workshop);
      for (const kind of ["services", "texts"] as const) {
        keys[kind].forEach((answered, at) => {
          const isRight = sample.gold[kind].has(at);
          const isNear = (prepared[kind][at]?.[1] ?? 0) > 0.4;
          if (!isRight && !isNear && (at + number + round) % 6 !== 0) return;
          step(asked, answered, isRight);
        });
      }
    });
  }
  return weights;

  function step(asked: readonly number[], answered: readonly number[], isRight: boolean): void {
    const size = Math.sqrt(asked.length * answered.length);
    if (size === 0) return;
    const score = scorePairs(weights, asked, answered) - 2.5;
    const error = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-score));
    if (Math.abs(error) < 0.05) return;
    for (const left of asked) {
      for (const right of answered) {
        const place = pairPlace(left, right);
        const slope = error / size - decay * (weights[place] ?? 0);
        const sum = (seen[place] ?? 0) + slope * slope;
        seen[place] = sum;
        weights[place] = (weights[place] ?? 0) + (rate * slope) / Math.sqrt(sum);
      }
    }
  }
}

/** How well every candidate's words go with the message's. */
export function scoreAllPairs(
  weights: Float32Array,
  { sample, prepared }: PreparedSample,
): { services: number[]; texts: number[] } {
  const asked = pairKeys([prepared.message], true);
  const keys = pairKeysOf(sample.workshop);
  return {
    services: keys.services.map((answered) => scorePairs(weights, asked, answered)),
    texts: keys.texts.map((answered) => scorePairs(weights, asked, answered)),
  };
}
