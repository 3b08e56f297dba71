import { splitSentences } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Passage } from "../schemas";
import { findContradictions } from "./find-contradictions";

/**
 * Passages without the sentences that contradict the typed facts, so that no customer is told both; a passage of which nothing is
 * left is dropped. Checked in the turn itself: an edit of a price or a new document holds from the next question on.
 */
export function withoutContradictions(
  passages: readonly Passage[],
  context: WorkshopContext,
): Passage[] {
  const contradictions = findContradictions(context, passages);
  if (contradictions.length === 0) return [...passages];
  return passages.flatMap((passage) => {
    const wrong = new Set(
      contradictions.flatMap(({ passageId, sentence }) =>
        passageId === passage.id ? [sentence] : [],
      ),
    );
    if (wrong.size === 0) return [passage];
    const content = withoutSentences(passage.content, wrong);
    return content === "" ? [] : [{ ...passage, content }];
  });
}

/** A text without each of those sentences, wherever it stands. */
function withoutSentences(text: string, wrong: ReadonlySet<string>): string {
  let kept = "";
  let end = 0;
  for (const sentence of splitSentences(text)) {
    const start = text.indexOf(sentence, end);
    kept += text.slice(end, start) + (wrong.has(sentence) ? "" : sentence);
    end = start + sentence.length;
  }
  return (kept + text.slice(end)).replace(/[^\S\n]{2,}/g, " ").trim();
}
