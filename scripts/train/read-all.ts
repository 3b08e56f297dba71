import { readLabelled } from "./labelled-samples";
import { goldLast, prepareSample, type PreparedSample } from "./prepared-samples";
import { filesIn, frozenSlugs, type Sample } from "./samples";
import { readWeak } from "./weak-samples";

/** Everything that is learned from: the labelled sets, and the other cases with guessed labels. */
export function readTraining(): PreparedSample[] {
  const labelled = readLabelled("tests/eval/labelled");
  const weak = olderCases().filter(({ workshop }) => !frozenSlugs.has(workshop.slug));
  return [...labelled, ...weak].map((sample) => prepareSample(sample, goldLast(sample)));
}

/** Everything that is only scored: two workshops that nobody tuned on, and some of the older ones. */
export function readFrozen(): PreparedSample[] {
  const fresh = readWeak(
    ["tests/eval/frozen/questions.jsonl"],
    "tests/eval/frozen",
    /^workshop-.*\.json$/,
  );
  const older = olderCases().filter(({ workshop }) => frozenSlugs.has(workshop.slug));
  return [...fresh, ...older].map((sample) => prepareSample(sample, goldLast(sample), true));
}

function olderCases(): Sample[] {
  return readWeak(filesIn("tests/eval/cases", /\.jsonl$/), "tests/eval/workshops", /\.json$/);
}
