import { tradeNames } from "./lexicon/trade-names";
import type { ConceptKind } from "./lexicon/concept";
import { isGeneric, withBroader } from "./lexicon/concepts";
import { fillers } from "./lexicon/job-classes";
import { isAccessory } from "./lexicon/word-roles";
import type { Annotation } from "./text/annotate";
import { foldWords } from "./text/fold";
import { languageWords } from "./text/language-words";
import { stem } from "./text/stem";

/** One thing a question asks about, with how much it matters whether a passage speaks of it. */
export type QuestionTerm = {
  weight: number;
  /** The concept, when it is one of the lexicon's. */
  concept: string | null;
  /** What the concept is a part or kind of; a passage about that is nearly as good. */
  broader: readonly string[];
  related: readonly string[];
  /** The units that say it. */
  keys: readonly string[];
};

/** A question about a topic is about that topic; a part is often only its occasion. */
const conceptWeight: Readonly<Record<ConceptKind, number>> = {
  topic: 3,
  vehicle: 2.5,
  job: 1.6,
  part: 1.6,
};

/** "Zahlung auf Rechnung" is about invoices more than about payment. */
const genericDiscount = 0.4;
const unknownWordWeight = 1.5;
const everydayWordWeight = 0.4;
const fillerWeight = 0.15;

/** From here on a word says anything at all. */
export const saidWeight = everydayWordWeight;
/** From here on it is none of the everyday ones. */
export const rareWeight = 1.2;

const everyday = stemsOf([
  ...languageWords.de,
  ...languageWords.en,
  ...foldWords(tradeNames).split(" "),
]);
const empty = stemsOf([...foldWords(fillers).split(" "), "werkstatt", "garage"]);

/** Weighs what a question is made of; `leaveOut` names units that another part of the answer already accounts for. */
export function questionTerms(
  question: Annotation,
  leaveOut: ReadonlySet<number> = new Set(),
): QuestionTerm[] {
  const inConcepts = new Set(question.hits.flatMap((hit) => hit.units));
  const spoken = question.hits
    .filter((hit) => hit.units.length === 0 || !hit.units.every((unit) => leaveOut.has(unit)))
    .map(({ concept, units, isPhrase }) => ({
      weight: conceptWeight[concept.kind] - (isGeneric(concept.id) ? genericDiscount : 0),
      concept: concept.id,
      broader: withBroader(concept.id).slice(1),
      related: concept.related ?? [],
      keys: isPhrase ? [] : units.flatMap((unit) => question.units[unit]?.key ?? []),
    }));
  const words = question.units
    .filter((_, index) => !inConcepts.has(index) && !leaveOut.has(index))
    .map(({ key }) => ({
      weight: wordWeight(key),
      concept: null,
      broader: [],
      related: [],
      keys: [key],
    }));
  return mergeSame([...spoken, ...words]);
}

/** The words of a question that no concept stands for and that weigh so much or more, as stems. */
export function plainWords(
  question: Annotation,
  leastWeight: number,
  leaveOut?: ReadonlySet<number>,
): string[] {
  return questionTerms(question, leaveOut)
    .filter(({ concept, weight }) => concept === null && weight >= leastWeight)
    .flatMap(({ keys }) => keys);
}

function wordWeight(key: string): number {
  if (empty.has(key) || /^\d+$/.test(key) || key.length < 3) return fillerWeight;
  return everyday.has(key) || isAccessory(key) ? everydayWordWeight : unknownWordWeight;
}

function mergeSame(terms: readonly QuestionTerm[]): QuestionTerm[] {
  return [
    ...new Map(terms.map((term) => [term.concept ?? `word ${term.keys.join()}`, term])).values(),
  ];
}

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(stem));
}
