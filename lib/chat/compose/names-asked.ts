import {
  annotate,
  findConcept,
  questionTerms,
  rareWeight,
  readPassage,
  termMatch,
  type QuestionTerm,
  type TextProfile,
} from "@/lib/knowledge";
import type { Meaning } from "../understand/meaning";
import type { DescribedService } from "./candidate";
import type { Turn } from "./part";

/** What a question about a service that it does not name has to do with that service. */
export type Naming =
  /** Its very name is spoken of, so that its price is asked for, too. */
  | "service"
  /** Only its description names the asked thing. */
  | "content"
  | "nothing";

/** From here on two words are one word in two forms, or two names of one thing. */
const namedMatch = 0.7;
/** From here on they are at least spoken of in one breath. */
const relatedMatch = 0.3;

const isIn = (profile: TextProfile, least: number) => (term: QuestionTerm) =>
  termMatch(term, profile) >= least || beginsWord(term, profile);

/**
 * Whether a service's description speaks of the very thing that is asked about: "Entsorgung des Altöls" is no answer on old tyres. All
 * that the question names must be in it, and a thing among that; where the service's name is spoken of, words that nobody knows are
 * forgiven.
 */
export function namesAsked(
  described: DescribedService,
  meaning: Meaning,
  { catalog }: Turn,
): Naming {
  const { annotation, services, when } = meaning;
  if (services.some(({ service }) => service === described.service)) return "service";
  const leaveOut = new Set(
    annotation.units.flatMap(({ token }, at) => (when.tokens.has(token) ? [at] : [])),
  );
  const asked = questionTerms(annotation, leaveOut).filter(
    (term) => term.weight >= rareWeight && !isBrand(term),
  );
  const { text, title } = readPassage(described, catalog.vocabulary);
  const sharesName = asked.some(({ keys }) => keys.some((key) => title.keys.has(key)));
  const isOfName = asked.some(isIn(title, namedMatch));
  if (isOfName || sharesName) {
    const isTold = asked.filter(({ concept }) => concept !== null).every(isIn(text, relatedMatch));
    return isTold ? (isOfName ? "service" : "content") : "nothing";
  }
  const isNamed =
    asked.every(isIn(text, namedMatch)) &&
    saysWordsOfTopics(described, meaning, catalog.vocabulary);
  return isNamed && asked.some(isThing) ? "content" : "nothing";
}

/** The "Spengler" of "Spenglerarbeit". */
function beginsWord({ concept, keys: [key = ""] }: QuestionTerm, { keys }: TextProfile): boolean {
  return concept === null && key.length >= 5 && [...keys].some((told) => told.startsWith(key));
}

/** A topic stands for many things ("Altöl", "Altreifen"): the ones that were said must be written. */
function saysWordsOfTopics(
  { title, content }: DescribedService,
  { topics, annotation: { units } }: Meaning,
  vocabulary: Turn["catalog"]["vocabulary"],
): boolean {
  const told = annotate(`${title}\n${content}`, vocabulary).units.map(({ key }) => key);
  return topics
    .filter(({ concept, isPhrase }) => concept.kind === "topic" && !isPhrase)
    .flatMap((hit) => hit.units.map((at) => units[at]?.key ?? ""))
    .every((key) => told.some((it) => it === key || it.startsWith(key) || key.startsWith(it)));
}

/** A topic ("Entsorgung") is what happens to a thing. */
function isThing({ concept }: QuestionTerm): boolean {
  return concept === null || findConcept(concept)?.kind !== "topic";
}

function isBrand({ broader }: QuestionTerm): boolean {
  return broader.includes("brands");
}
