import type { Locale } from "@/lib/core/locales";
import { annotate, detectLanguage, splitSentences } from "@/lib/knowledge";
import { denies } from "../compose/polarity";
import { checkSentence } from "./check-sentence";
import { toEvidence } from "./evidence";
import type { GuardFacts } from "./guard-facts";
import { isSameQuantity } from "./quantity";
import { readQuantities } from "./quantities";

/** Small talk is short. */
const talkSentencesMax = 2;
/** Words in which the workshop or the car would be spoken of: small talk is about neither. */
const factual =
  /(?<!\p{L})(?:wir|uns|unser\p{L}*|we|us|our|autos?|wagens?|fahrzeuge?s?|cars?|vehicles?)(?!\p{L})/iu;
/** A translation that is much longer or shorter says something else. */
const lengths = { min: 0.4, max: 2.5 };

/**
 * Whether words of a model's own may be shown, in the customer's language. Small talk speaks of nothing that could be a fact: no
 * number, no job, part or topic of the trade. A translation says what the original says: the same quantities, the same denial, and no
 * thing that is not in it.
 */
export function mayBeSaid(
  text: string,
  original: string | null,
  locale: Locale,
  facts: GuardFacts,
): boolean {
  if (detectLanguage(text, locale).locale !== locale) return false;
  return original === null ? isSmallTalk(text, facts) : isTranslation(text, original, facts);
}

function isSmallTalk(text: string, facts: GuardFacts): boolean {
  const sentences = splitSentences(text);
  return (
    sentences.length > 0 &&
    sentences.length <= talkSentencesMax &&
    !/\d/.test(text) &&
    !factual.test(text) &&
    readQuantities(text).length === 0 &&
    thingsIn(text, facts).size === 0 &&
    sentences.every((sentence) => checkSentence(sentence, facts) === null)
  );
}

function isTranslation(text: string, original: string, facts: GuardFacts): boolean {
  const share = text.length / original.length;
  const [said, known] = [readQuantities(text), readQuantities(original)];
  const things = thingsIn(original, facts);
  const evidence = toEvidence([{ text: original, topic: text }], facts.vocabulary);
  return (
    share >= lengths.min &&
    share <= lengths.max &&
    said.length === known.length &&
    said.every((it) => known.some((other) => isSameQuantity(it, other))) &&
    known.every((it) => said.some((other) => isSameQuantity(it, other))) &&
    denies(text) === denies(original) &&
    [...thingsIn(text, facts)].every((thing) => things.has(thing)) &&
    splitSentences(text).every((it) => checkSentence(it, { ...facts, evidence }) === null)
  );
}

/** Jobs, parts, vehicles and topics of the trade, which have the same name in both languages. */
function thingsIn(text: string, { vocabulary }: GuardFacts): ReadonlySet<string> {
  return new Set(annotate(text, vocabulary).hits.map(({ concept }) => concept.id));
}
