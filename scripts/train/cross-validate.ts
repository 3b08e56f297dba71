import {
  createBuiltInReader,
  decideWhole,
  signalsOf,
  unpackModel,
  type BuiltInReader,
  type LastTurn,
  type Signals,
  type StageScores,
} from "@/lib/understanding";
import { lastOfDecision } from "./decided-last";
import type { Linear } from "./fit-linear";
import { fitPairs, scoreAllPairs } from "./fit-pairs";
import {
  fitAsks,
  fitCandidates,
  fitDeciders,
  scoreAsks,
  scoreStages,
  type Candidates,
  type Deciders,
  type FirstScores,
} from "./fit-stages";
import { packModel } from "./pack-model";
import { prepareSample, type PreparedSample } from "./prepared-samples";
import { background } from "./samples";

/** Each workshop's messages with what models say that have not learned from it. */
export type Scored = { item: PreparedSample; signals: Signals; clauses: Signals[] };

/** What the first two stages were fitted to in one fold. */
type FoldModels = { asks: Linear; pairs: Float32Array; candidates: Candidates };

/** The scores of the first two stages, each by models that were fitted without the message's workshop. */
export type OutOfFold = {
  first: ReadonlyMap<PreparedSample, FirstScores>;
  stages: ReadonlyMap<PreparedSample, StageScores>;
  models: readonly FoldModels[];
};

/** Parts messages by workshop: each labelled one is a part of its own, the others go along in turn. */
export function foldsOf(all: readonly PreparedSample[]): {
  count: number;
  foldOf: (item: PreparedSample) => number;
} {
  const slugs = (isWeak: boolean) => [
    ...new Set(
      all
        .filter(({ sample }) => sample.isWeak === isWeak)
        .map(({ sample }) => sample.workshop.slug),
    ),
  ];
  const labelled = slugs(false);
  const others = slugs(true);
  const foldOf = ({ sample }: PreparedSample) =>
    sample.isWeak
      ? others.indexOf(sample.workshop.slug) % labelled.length
      : labelled.indexOf(sample.workshop.slug);
  return { count: labelled.length, foldOf };
}

/** Scores every message by models of the other folds; what later stages learn from must not be too good. */
export function scoreOutOfFold(all: readonly PreparedSample[]): OutOfFold {
  const { count, foldOf } = foldsOf(all);
  const folds = Array.from({ length: count }, (_, fold) => fold);
  const first = new Map<PreparedSample, FirstScores>();
  const firstModels = folds.map((fold) => {
    const others = all.filter((item) => foldOf(item) !== fold);
    const models = { asks: fitAsks(others), pairs: fitPairs(others) };
    for (const item of withClauses(all)) {
      if (foldOf(item) === fold) first.set(item, firstScores(models, item));
    }
    return models;
  });
  const stages = new Map<PreparedSample, StageScores>();
  const models = firstModels.map((model, fold) => {
    const others = all.filter((item) => foldOf(item) !== fold);
    const candidates = fitCandidates(others, (item) => known(first, item));
    for (const item of withClauses(all)) {
      if (foldOf(item) === fold)
        stages.set(item, scoreStages(item, known(first, item), candidates));
    }
    return { ...model, candidates };
  });
  return { first, stages, models };
}

/** The scores of asks and pairs. */
export function firstScores(
  { asks, pairs }: Pick<FoldModels, "asks" | "pairs">,
  item: PreparedSample,
): FirstScores {
  const { askRow, bareRow } = item.prepared;
  return {
    asks: scoreAsks(asks, askRow),
    bareAsks: bareRow && scoreAsks(asks, bareRow),
    pairs: scoreAllPairs(pairs, item),
  };
}

/**
 * What is decided of each labelled message by models that know nothing of its workshop's questions. Follow-ups lean on what was decided of the turn
 * before, right or wrong, as they will in a conversation.
 */
export function crossValidate(
  all: readonly PreparedSample[],
  { stages, models }: OutOfFold,
): Scored[] {
  const { foldOf } = foldsOf(all);
  return models.flatMap((model, fold) => {
    const deciders = fitDeciders(
      all.filter((item) => foldOf(item) !== fold),
      (item) => known(stages, item),
    );
    const own = all.filter((item) => foldOf(item) === fold && !item.sample.isWeak);
    return decideInTurn(own, { ...model, deciders });
  });
}

/** For each workshop the reader that has learned from all others. */
export function leftOutReaders(
  all: readonly PreparedSample[],
  { stages, models }: OutOfFold,
): ReadonlyMap<string, BuiltInReader> {
  const { foldOf } = foldsOf(all);
  const readers = new Map<string, BuiltInReader>();
  models.forEach(({ asks, pairs, candidates }, fold) => {
    const others = all.filter((item) => foldOf(item) !== fold);
    const deciders = fitDeciders(others, (item) => known(stages, item));
    const packed = packModel(background(), asks, pairs, candidates, deciders);
    const reader = createBuiltInReader(unpackModel(packed));
    for (const item of all)
      if (foldOf(item) === fold) readers.set(item.sample.workshop.slug, reader);
  });
  return readers;
}

/** Decides messages one after the other, each in its conversation. */
export function decideInTurn(
  items: readonly PreparedSample[],
  model: FoldModels & { deciders: Deciders },
): Scored[] {
  const lasts = new Map<string, LastTurn>();
  return items.map((learned) => {
    const { sample } = learned;
    const previous = sample.before.at(-1);
    const item = previous ? prepareSample(sample, lasts.get(previous.id) ?? null, true) : learned;
    const signals = signalsBy(model, item);
    const scored = { item, signals, clauses: item.clauses.map((it) => signalsBy(model, it)) };
    lasts.set(
      sample.id,
      lastOfDecision(decideWhole(scored.signals, scored.clauses), sample.workshop),
    );
    return scored;
  });
}

function signalsBy(model: FoldModels & { deciders: Deciders }, item: PreparedSample): Signals {
  const scores = scoreStages(item, firstScores(model, item), model.candidates);
  return signalsOf(item.prepared, item.sample.workshop.index, scores, model.deciders);
}

/** Clauses are scored like messages, but nothing is learned from them. */
function withClauses(all: readonly PreparedSample[]): PreparedSample[] {
  return all.flatMap((item) => [item, ...item.clauses]);
}

/** The value of a message that must be there. */
export function known<Value>(map: ReadonlyMap<PreparedSample, Value>, item: PreparedSample): Value {
  const value = map.get(item);
  if (value === undefined) throw new Error(`Nothing is known of ${item.sample.id}.`);
  return value;
}
