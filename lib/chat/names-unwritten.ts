import type { ComposeInput } from "./compose-answer";
import type { Meaning } from "./understand/meaning";
import { catalogOf, conceptsOf } from "./understand/service-catalog";

/**
 * Whether a message names a job or a part of which neither the price list nor any passage found speaks, or a thing that nobody here
 * knows: then whatever is near is a neighbour, and its price is no answer ("Ölverlust", where only the oil is changed).
 */
export function namesUnwritten(
  { unlisted, verbOfUnknown }: Pick<Meaning, "unlisted" | "verbOfUnknown">,
  { workshop, passages }: Pick<ComposeInput, "workshop" | "passages">,
): boolean {
  if (verbOfUnknown.size > 0) return true;
  const { concepts, vocabulary } = catalogOf(workshop);
  const missing = unlisted.filter(({ concept }) => !concepts().has(concept.id));
  if (missing.length === 0) return false;
  const texts = passages.map(({ title, content }) => `${title}\n${content}`);
  const written = conceptsOf(texts, vocabulary);
  return missing.some(({ concept }) => !written.has(concept.id));
}
