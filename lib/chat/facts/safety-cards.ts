import type { Locale } from "@/lib/core/locales";
import { annotate, type Annotation, type SignWord, type Vocabulary } from "@/lib/knowledge";
import { deniesSymptom } from "@/lib/workshops";
import { safetyLevels, type SafetyCard } from "@/lib/workshops/context";

/** A card that fits a question, and how many content words of the question its trigger explains. */
export type SafetyMatch = { card: SafetyCard; words: number };

/**
 * The workshop's own card whose trigger is wholly in the question and not denied; the gravest when several are, then the one that says most. A card in the
 * reply's language wins over its twin in another. Null when none fits.
 */
export function findSafetyCard(
  cards: readonly SafetyCard[],
  question: Annotation,
  vocabulary: Vocabulary,
  locale: Locale,
): SafetyMatch | null {
  const words = toSignWords(question);
  const matches = cards.flatMap((card) => {
    const shared = Math.max(
      ...triggersOf(card, vocabulary).map((trigger) => wordsShared(trigger, question, words)),
    );
    return shared > 0 ? [{ card, words: shared }] : [];
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

/** The question's words as denials are looked for in them; a mark of punctuation ends a clause. */
function toSignWords({ tokens }: Annotation): SignWord[] {
  let clause = 0;
  return tokens.map(({ word, start }, index) => {
    const before = tokens[index - 1];
    // More than a space between two words is a mark.
    if (before && start > before.start + before.raw.length + 1) clause += 1;
    return { word, sentence: clause, clause };
  });
}

/**
 * How many content words a trigger has, each in the question by its stem or as the same concept; 0 when one is missing, or when the
 * question denies them.
 */
function wordsShared(
  trigger: Annotation,
  question: Annotation,
  words: readonly SignWord[],
): number {
  const said = new Map<string, number>(question.units.map(({ key, token }) => [key, token]));
  const concepts = new Map(
    question.hits.map(({ concept, units }) => [concept.id, question.units[units[0] ?? -1]?.token]),
  );
  const places = new Map<number, boolean>();
  const tokens: number[] = [];
  for (const [index, { key, token }] of trigger.units.entries()) {
    const hit = trigger.hits.find(
      ({ concept, units }) => units.includes(index) && concepts.has(concept.id),
    );
    const at = said.get(key) ?? (hit && concepts.get(hit.concept.id));
    if (at !== undefined) tokens.push(at);
    const isSaid = said.has(key) || hit !== undefined;
    places.set(token, (places.get(token) ?? true) && isSaid);
  }
  if (![...places.values()].every(Boolean)) return 0;
  const span = { start: Math.min(...tokens), end: Math.max(...tokens) + 1 };
  return tokens.length > 0 &&
    deniesSymptom(words, span) &&
    !deniesSymptom(toSignWords(trigger), whole)
    ? 0
    : places.size;
}

/** A trigger that denies something itself ("Bremse greift nicht") is meant so. */
const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };
