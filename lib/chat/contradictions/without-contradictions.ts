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
    const content = contradictions
      .filter(({ passageId }) => passageId === passage.id)
      .reduce((text, { sentence }) => text.replace(sentence, ""), passage.content)
      .replace(/[^\S\n]{2,}/g, " ")
      .trim();
    return content === "" ? [] : [{ ...passage, content }];
  });
}
