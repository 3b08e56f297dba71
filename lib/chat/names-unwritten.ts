import { annotate } from "@/lib/knowledge";
import type { ComposeInput } from "./compose-answer";
import type { Meaning } from "./understand/meaning";
import { catalogOf } from "./understand/service-catalog";

/**
 * Whether a message names a job or a part of which neither the price list nor any passage found speaks, or a thing that nobody here
 * knows: then whatever is near is a neighbour, and its price is no answer ("Ölverlust", where only the oil is changed).
 */
export function namesUnwritten(
  { unlisted, verbOfUnknown }: Pick<Meaning, "unlisted" | "verbOfUnknown">,
  { workshop, passages }: Pick<ComposeInput, "workshop" | "passages">,
): boolean {
  if (verbOfUnknown.size > 0) return true;
  if (unlisted.length === 0) return false;
  const { vocabulary } = catalogOf(workshop);
  const texts = [
    ...workshop.services.flatMap(({ name, description, synonyms }) => [
      name,
      description,
      ...synonyms,
    ]),
    ...passages.map(({ title, content }) => `${title}\n${content}`),
  ];
  const written = new Set(
    texts.flatMap((text) => annotate(text, vocabulary).hits.map(({ concept }) => concept.id)),
  );
  return unlisted.some(({ concept }) => !written.has(concept.id));
}
