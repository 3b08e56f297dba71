import type { Signals } from "@/lib/understanding/built-in/decide";
import { signalsOf } from "@/lib/understanding/built-in/decide";
import { fitPairs, scoreAllPairs } from "./fit-pairs";
import { fitAsks, fitCandidates, fitDeciders, scoreAsks, scoreStages, type FirstScores, type StageScores } from "./fit-stages";
import type { PreparedSample } from "./prepared-samples";

/** Each workshop's messages with what models say that have not learned from it. */
export type Scored = { item: PreparedSample; signals: Signals };

/** The scores of the first two stages, each by models that were fitted without the message's workshop. */
export type OutOfFold = { first: ReadonlyMap<PreparedSample, FirstScores>; stages: ReadonlyMap<PreparedSample, StageScores> };

/** Parts messages by workshop: each labelled one is a part of its own, the others go along in turn. */
export function foldsOf(all: readonly PreparedSample[]): { count: number; foldOf: (item: PreparedSample) => number } {
  const slugs = (isWeak: boolean) => [...new Set(all.filter(({ sample }) => sample.isWeak === isWeak).map(({ sample }) => sample.workshop.slug))];
  const labelled = slugs(false);
  const others = slugs(true);
  const foldOf = ({ sample }: PreparedSample) =>
    sample.isWeak ? others.indexOf(sample.workshop.slug) % labelled.length : labelled.indexOf(sample.workshop.slug);
  return { count: labelled.length, foldOf };
}

/** Scores every message by models of the other folds; what later stages learn from must not be too good. */
export function scoreOutOfFold(all: readonly PreparedSample[]): OutOfFold {
  const { count, foldOf } = foldsOf(all);
  const first = new Map<PreparedSample, FirstScores>();
  for (let fold = 0; fold < count; fold += 1) {
    const others = all.filter((item) => foldOf(item) !== fold);
    const asks = fitAsks(others);
    const pairs = fitPairs(others);
    for (const item of all) if (foldOf(item) === fold) first.set(item, { asks: scoreAsks(asks, item), pairs: scoreAllPairs(pairs, item) });
  }
  const stages = new Map<PreparedSample, StageScores>();
  for (let fold = 0; fold < count; fold += 1) {
    const candidates = fitCandidates(all.filter((item) => foldOf(item) !== fold), (item) => known(first, item));
    for (const item of all) if (foldOf(item) === fold) stages.set(item, scoreStages(item, known(first, item), candidates));
  }
  return { first, stages };
}

/** What is decided of each labelled message by models that know nothing of its workshop's questions. */
export function crossValidate(all: readonly PreparedSample[], { stages }: OutOfFold): Scored[] {
  const { count, foldOf } = foldsOf(all);
  const scored: Scored[] = [];
  for (let fold = 0; fold < count; fold += 1) {
    const deciders = fitDeciders(all.filter((item) => foldOf(item) !== fold), (item) => known(stages, item));
    for (const item of all) {
      if (foldOf(item) !== fold || item.sample.isWeak) continue;
      scored.push({ item, signals: signalsOf(item.prepared, item.sample.workshop.index, known(stages, item), deciders) });
    }
  }
  return scored;
}

/** The value of a message that must be there. */
export function known<Value>(map: ReadonlyMap<PreparedSample, Value>, item: PreparedSample): Value {
  const value = map.get(item);
  if (value === undefined) throw new Error(`Nothing is known of ${item.sample.id}.`);
  return value;
}
