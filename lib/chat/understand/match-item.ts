import { withBroader, type Annotation } from "@/lib/knowledge";
import type { FormItem } from "./service-form";

/** What one thing of a service's name was found by. */
type ItemMatch = { units: readonly number[]; isExact: boolean };

/** Finds one thing of a service's name in a question; `about` is read only where the question names a kind of it. */
export function matchItem(
  question: Annotation,
  item: FormItem,
  about: () => Annotation,
): ItemMatch | null {
  const exact = question.hits.filter(({ concept }) => item.concepts.includes(concept.id));
  if (exact.length > 0) return { units: exact.flatMap((hit) => hit.units), isExact: true };
  const literal = item.keys.map((key) => freeUnit(question, key, item));
  if (literal.every((unit) => unit !== null)) return { units: literal, isExact: true };
  const wider = new Set(item.concepts.flatMap((id) => withBroader(id).slice(1)));
  const weak = question.hits.filter(({ concept }) => wider.has(concept.id));
  if (weak.length > 0) return { units: weak.flatMap((hit) => hit.units), isExact: false };
  return matchNarrower(question, item, about);
}

/** "Große Durchsicht" is an Inspektion where its description says that this is what it is. */
function matchNarrower(
  question: Annotation,
  item: FormItem,
  about: () => Annotation,
): ItemMatch | null {
  const kinds = question.hits.filter(({ concept }) =>
    withBroader(concept.id)
      .slice(1)
      .some((id) => item.concepts.includes(id)),
  );
  const told = kinds.filter((hit) => about().hits.some(({ concept }) => concept === hit.concept));
  return told.length > 0 ? { units: told.flatMap((hit) => hit.units), isExact: false } : null;
}

/** A unit of that stem which no other named thing has taken ("Kupplung" in "Anhängerkupplung" is taken). */
function freeUnit(question: Annotation, key: string, item: FormItem): number | null {
  const index = question.units.findIndex((unit, at) => {
    if (unit.key !== key) return false;
    return !question.hits.some(
      (hit) =>
        hit.units.includes(at) &&
        hit.concept.kind !== "topic" &&
        // Grammar may say more than the units: of "charge my battery" they are the battery alone.
        ((hit.isPhrase && item.concepts.length > 0) ||
          !hit.units.every((other) => item.keys.includes(question.units[other]?.key ?? ""))),
    );
  });
  return index === -1 ? null : index;
}
