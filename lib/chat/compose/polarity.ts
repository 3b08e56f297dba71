import {
  annotate,
  profileOf,
  questionTerms,
  rareWeight,
  splitSentences,
  termMatch,
  type QuestionTerm,
} from "@/lib/knowledge";
import type { ServiceFact } from "@/lib/workshops/context";
import type { Meaning } from "../understand/meaning";
import { narrowingOf } from "../understand/narrowing";
import type { Turn } from "./part";

/** Words by which a sentence takes something back or sets a bound. */
const denial =
  /(?<!\p{L})(?:nein|nicht|nie|kein\p{L}*|leider|ohne|nur|lediglich|ausschließlich|außer|no|not|none|never|only|without|except|unless|\p{L}+n['’]t|cannot)(?!\p{L})/iu;
const telling = 0.7;

/** Whether a sentence says that something is not so, or only so. */
export function denies(sentence: string): boolean {
  return denial.test(sentence);
}

/**
 * Whether "yes, we do that" holds for services that a question names. The list says yes to a service; to whatever else the question
 * says of it (a day, a place on the car, a number, another thing) only a sentence of the description does, and none that denies
 * something. What says nothing is no yes.
 */
export function affirms(
  meaning: Meaning,
  services: readonly ServiceFact[],
  { catalog: { vocabulary } }: Turn,
): boolean {
  const { when } = meaning;
  if (when.days.length > 0 || when.time !== null) return false;
  const conditions = conditionsOf(meaning);
  const sentences = services.flatMap(({ description }) => splitSentences(description));
  if (conditions.length === 0) return true;
  return (
    conditions.every((term) => {
      const told = sentences.filter(
        (it) => termMatch(term, profileOf(annotate(it, vocabulary))) >= telling,
      );
      return told.length > 0 && !told.some(denies);
    }) && !(conditions.some(isNumber) && sentences.some(denies))
  );
}

const weigh = (terms: readonly QuestionTerm[]) =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

/**
 * A quoted answer without the "yes" it begins with, where that was said to another question: the text denies what is asked, says
 * little of it, or nothing of a number that may be within a bound or not.
 */
export function withoutForeignYes(
  quote: string,
  title: string,
  meaning: Meaning,
  { catalog: { vocabulary } }: Turn,
): string {
  const [yes = ""] = /^\s*(?:ja|yes)(?:[,.!:]\s*|\s+)/i.exec(quote) ?? [];
  if (yes === "") return quote;
  const asked = questionTerms(meaning.annotation).filter(
    (term) => (term.weight >= rareWeight && !term.broader.includes("brands")) || isNumber(term),
  );
  const profile = (text: string) => profileOf(annotate(text, vocabulary));
  const isIn = (text: string) => (term: QuestionTerm) => termMatch(term, profile(text)) >= telling;
  const all = isIn(`${title}\n${quote}`);
  // What stands in one sentence with the "yes" belongs to it: "Ja, aber ohne Gewährleistung."
  const [, ...others] = splitSentences(quote);
  const isDenied = others.some(
    (it) => denies(it) && asked.some((term) => isIn(it)(term) && !isIn(title)(term)),
  );
  const isForeign = weigh(asked.filter(all)) < weigh(asked) / 2;
  const isUnmeasured = asked.some((term) => isNumber(term) && !all(term));
  if (!isDenied && !isForeign && !isUnmeasured) return quote;
  const rest = quote.slice(yes.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What a question says beyond the services themselves. */
function conditionsOf({ annotation, services }: Meaning): QuestionTerm[] {
  const named = new Set(services.flatMap(({ units }) => units));
  const areSizes = narrowingOf(annotation).sizes.length > 0;
  return questionTerms(annotation, named).filter(
    (term) =>
      !term.broader.includes("brands") &&
      (term.weight >= rareWeight || (isNumber(term) && !areSizes)),
  );
}

function isNumber({ concept, keys: [key = ""] }: QuestionTerm): boolean {
  return concept === null && /^\d+$/.test(key);
}
