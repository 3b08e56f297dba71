import { writeFileSync } from "node:fs";
import { signalsOf } from "@/lib/understanding/built-in/decide";
import { crossValidate, known, scoreOutOfFold } from "./train/cross-validate";
import { fitPairs, scoreAllPairs } from "./train/fit-pairs";
import { fitAsks, fitCandidates, fitDeciders, scoreAsks, scoreStages } from "./train/fit-stages";
import { packModel } from "./train/pack-model";
import { readFrozen, readTraining } from "./train/read-all";
import { reportOn } from "./train/report";
import { background } from "./train/samples";

/** Trains the built-in reader's weights; `--evaluate` prints how it does on workshops left out, `--frozen` on those never learned from. */
const target = "lib/understanding/built-in/weights.json";
const wanted = new Set(process.argv.slice(2));
const all = readTraining();
const outOfFold = scoreOutOfFold(all);

if (wanted.has("--evaluate")) {
  console.log("Workshops left out of the training:\n");
  console.log(reportOn(crossValidate(all, outOfFold)));
} else {
  const asks = fitAsks(all);
  const pairs = fitPairs(all);
  const candidates = fitCandidates(all, (item) => known(outOfFold.first, item));
  const deciders = fitDeciders(all, (item) => known(outOfFold.stages, item));
  const packed = packModel(background(), asks, pairs, candidates, deciders);
  const text = `${JSON.stringify(packed)}\n`;
  writeFileSync(target, text);
  console.log(`${target}: ${all.length} messages, ${Math.round(text.length / 1024)} kB`);
  if (wanted.has("--frozen")) {
    const scored = readFrozen().map((item) => {
      const first = { asks: scoreAsks(asks, item), pairs: scoreAllPairs(pairs, item) };
      return { item, signals: signalsOf(item.prepared, item.sample.workshop.index, scoreStages(item, first, candidates), deciders) };
    });
    console.log("Workshops that are never learned from:\n");
    console.log(reportOn(scored));
  }
}
