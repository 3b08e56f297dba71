import { writeFileSync } from "node:fs";
import { askOldReader } from "./train/ask-old-reader";
import {
  crossValidate,
  decideInTurn,
  known,
  leftOutReaders,
  scoreOutOfFold,
} from "./train/cross-validate";
import { fitPairs } from "./train/fit-pairs";
import { fitAsks, fitCandidates, fitDeciders } from "./train/fit-stages";
import { packModel } from "./train/pack-model";
import { readFrozen, readTraining } from "./train/read-all";
import { reportOn } from "./train/report";
import { background } from "./train/samples";
import { askWholeTurns, reportTurns } from "./train/whole-turns";

/** Where the reader finds its weights. */
const target = "lib/understanding/built-in/weights.json";

// `--evaluate` prints how the reader does on workshops left out, `--turns` what their customers are told, `--frozen` both for those that
// are never learned from.
const wanted = new Set(process.argv.slice(2));
const all = readTraining();
const outOfFold = scoreOutOfFold(all);

if (wanted.has("--evaluate")) {
  console.log(`Workshops left out of the training:\n\n${reportOn(crossValidate(all, outOfFold))}`);
}
if (wanted.has("--turns")) {
  const readers = leftOutReaders(all, outOfFold);
  const labelled = all.filter(({ sample }) => !sample.isWeak).map(({ sample }) => sample);
  const turned = askWholeTurns(labelled, (slug) => readers.get(slug));
  console.log(`Whole turns of workshops left out of the training:\n\n${reportTurns(turned)}`);
}
const asks = fitAsks(all);
const pairs = fitPairs(all);
const candidates = fitCandidates(all, (item) => known(outOfFold.first, item));
const deciders = fitDeciders(all, (item) => known(outOfFold.stages, item));
const text = `${JSON.stringify(packModel(background(), asks, pairs, candidates, deciders))}\n`;
writeFileSync(target, text);
console.log(`${target}: ${all.length} messages, ${Math.round(text.length / 1024)} kB`);
if (wanted.has("--frozen")) {
  const scored = decideInTurn(readFrozen(), { asks, pairs, candidates, deciders });
  const old = askOldReader(scored.map(({ item }) => item.sample));
  console.log(`Workshops that are never learned from:\n\n${reportOn(scored, old)}`);
  const turned = askWholeTurns(
    scored.map(({ item }) => item.sample),
    () => undefined,
  );
  console.log(`Their whole turns:\n\n${reportTurns(turned)}`);
}
