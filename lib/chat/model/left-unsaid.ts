import { keysOf } from "../guards/evidence";
import type { GuardFacts } from "../guards/guard-facts";
import { isSameQuantity } from "../guards/quantity";
import { readQuantities } from "../guards/quantities";
import { createSentenceStream } from "../guards/sentence-stream";

/** A sentence is said when most of what it speaks of has been. */
const enough = 0.5;

/**
 * The sentences of the built-in answer that still have to be said. After a model that was cut off or not let through it is
 * everything not said yet; after one that finished it is only what must not be missing: a number, or an answer at all.
 */
export function leftUnsaid(
  answer: string,
  { hasFinished, isTranslated }: { hasFinished: boolean; isTranslated: boolean },
  facts: Pick<GuardFacts, "said" | "vocabulary">,
): string[] {
  const said = facts.said.join("\n");
  const saidKeys = keysOf(said, facts.vocabulary);
  const saidQuantities = readQuantities(said);
  const stream = createSentenceStream();
  const sentences = [...stream.push(answer), ...stream.flush()].map((it) => it.trim());
  const judged = [...new Set(sentences)].map((sentence) => {
    const quantities = readQuantities(sentence);
    const keys = [...keysOf(sentence, facts.vocabulary)];
    const shared = keys.filter((key) => saidKeys.has(key)).length;
    return {
      sentence,
      hasNumbers: quantities.length > 0,
      saysNumbers: quantities.every((it) =>
        saidQuantities.some((other) => isSameQuantity(it, other)),
      ),
      // "Ja." alone is never missed.
      share: keys.length === 0 ? null : shared / keys.length,
    };
  });
  const isEvasive = !isTranslated && judged.every(({ share }) => share === null || share === 0);
  const missing = isEvasive
    ? judged
    : hasFinished
      ? judged.filter(({ saysNumbers }) => !saysNumbers)
      : judged.filter(
          ({ hasNumbers, saysNumbers, share }) =>
            !saysNumbers || (!hasNumbers && (share ?? 1) < enough),
        );
  return missing.map(({ sentence }) => sentence);
}
