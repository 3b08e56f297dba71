import { scoreAsks, type BuiltInModel } from "./packed-model";
import { pairKeys, scorePairs, type CandidatePairKeys } from "./pairs";
import { candidateRow, type Prepared } from "./stages";
import { scoreTrees } from "./trees";

/** Log-odds of the asks and of every candidate. */
export type Scores = { asks: number[]; services: number[]; texts: number[] };

/** Asks the models of the first stages. */
export function scoreCandidates(
  prepared: Prepared,
  keys: CandidatePairKeys,
  model: BuiltInModel,
): Scores {
  const asks = scoreAsks(model.asks, prepared.askRow);
  const asked = pairKeys([prepared.message], true);
  const score = (kind: "services" | "texts") => {
    const pairs = keys[kind].map(
      (answered) => model.pairs.scale * scorePairs(model.pairs.weights, asked, answered),
    );
    const best = Math.max(0, ...pairs);
    const trees = kind === "services" ? model.service : model.text;
    return prepared[kind].map((row, at) =>
      scoreTrees(trees, candidateRow(row, asks, pairs[at] ?? 0, best)),
    );
  };
  return { asks, services: score("services"), texts: score("texts") };
}
