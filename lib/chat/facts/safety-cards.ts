import { annotate, type Annotation, type Vocabulary } from "@/lib/knowledge";
import type { Locale } from "@/lib/core/locales";
import { safetyLevels, type SafetyCard } from "@/lib/workshops/context";

/** A card that fits a question, and how many content words of the question its trigger explains. */
export type SafetyMatch = { card: SafetyCard; words: number };

/**
 * The card whose trigger is wholly in the question; the gravest when several are, then the one that says most. A card in the
 * reply's language wins over its twin in another. Null when none fits.
 */
export function findSafetyCard(
  cards: readonly SafetyCard[],
  question: Annotation,
  vocabulary: Vocabulary,
  locale: Locale,
): SafetyMatch | null {
  const matches = cards.flatMap((card) => {
    const words = Math.max(
      ...triggersOf(card, vocabulary).map((trigger) => wordsShared(trigger, question)),
    );
    return words > 0 ? [{ card, words }] : [];
  });
  const [best] = matches.toSorted(
    (left, right) =>
      gravity(left) - gravity(right) ||
      right.words - left.words ||
      foreignness(left, locale) - foreignness(right, locale),
  );
  return best ?? null;
}

const triggers = new WeakMap<SafetyCard, readonly Annotation[]>();

/** A card's triggers taken apart, once for each card object; a changed card is another object. */
function triggersOf(card: SafetyCard, vocabulary: Vocabulary): readonly Annotation[] {
  const known = triggers.get(card);
  if (known) return known;
  const read = card.triggers.map((trigger) => annotate(trigger, vocabulary));
  triggers.set(card, read);
  return read;
}

function gravity({ card }: SafetyMatch): number {
  return safetyLevels.indexOf(card.level);
}

function foreignness({ card }: SafetyMatch, locale: Locale): number {
  return card.locale === locale ? 0 : 1;
}

/** How many content words a trigger has, each in the question by its stem or as the same concept; 0 when one is missing. */
function wordsShared(trigger: Annotation, question: Annotation): number {
  const keys = new Set(question.units.map(({ key }) => key));
  const concepts = new Set(question.hits.map(({ concept }) => concept.id));
  const places = new Map<number, boolean>();
  for (const [index, { key, token }] of trigger.units.entries()) {
    const isSaid =
      keys.has(key) ||
      trigger.hits.some(({ concept, units }) => units.includes(index) && concepts.has(concept.id));
    places.set(token, (places.get(token) ?? true) && isSaid);
  }
  return [...places.values()].every(Boolean) ? places.size : 0;
}
