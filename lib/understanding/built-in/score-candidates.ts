import { scoreAsks, type BuiltInModel } from "./packed-model";
import { pairKeys, scorePairs, type CandidatePairKeys } from "./pairs";
import { candidateRow, type Prepared, type StageScores } from "./stages";
import { scoreTrees } from "./trees";

/** Asks the models of the first stages. */
export function scoreCandidates(
  prepared: Prepared,
  keys: CandidatePairKeys,
  model: BuiltInModel,
): StageScores {
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
  return {
    asks,
    bareAsks: prepared.bareRow && scoreAsks(model.asks, prepared.bareRow),
    services: score("services"),
    texts: score("texts"),
  };
}
