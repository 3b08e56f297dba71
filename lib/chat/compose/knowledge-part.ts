import {
  annotate,
  quotePassage,
  rankPassages,
  splitSentences,
  type RankedPassage,
} from "@/lib/knowledge";
import type { ServiceFact } from "@/lib/workshops/context";
import type { AnswerSource, Passage } from "../schemas";
import type { Meaning } from "../understand/meaning";
import { excludesQualifier, narrowingOf } from "../understand/narrowing";
import { part, type Part, type Turn } from "./part";

/** A service's description answers questions too: "Ist die Nachprüfung dabei?" */
type DescribedService = { title: string; heading: null; content: string; service: ServiceFact };
type Candidate = Passage | DescribedService;

/** What the workshop itself wrote about the question comes before what a service's description happens to mention. */
const descriptionWeight = 0.85;
/** General explanations, the same for all workshops, come last. */
const generalWeight = 0.7;
const maxFaqChars = 700;

/** What a passage must be about to count as an answer. */
export type KnowledgeScope =
  /** One of the topics the question names. */
  | "topic"
  /** The job or part the question names, or else its own words. */
  | "thing"
  /** The same, in the title or in one sentence with a price. */
  | "price"
  | "any";

/** Finds what the workshop has written on a question; null when nothing fits well enough. */
export function findKnowledge(
  meaning: Meaning,
  turn: Turn,
  scope: KnowledgeScope,
): RankedPassage<Candidate> | null {
  const leaveOut = scope === "topic" ? meaning.explained : timeUnits(meaning);
  const { vocabulary } = turn.catalog;
  const passages = turn.passages.filter(
    ({ kind }) => kind !== "global_faq" || asksForExplanation(meaning),
  );
  const written = rankPassages(meaning.annotation, passages, vocabulary, leaveOut).map((it) =>
    it.passage.kind === "global_faq" ? { ...it, score: it.score * generalWeight } : it,
  );
  const described =
    scope === "price"
      ? []
      : rankPassages(meaning.annotation, descriptions(meaning, turn), vocabulary, leaveOut);
  const ranked: RankedPassage<Candidate>[] = [
    ...written,
    ...described.map((it) => ({ ...it, score: it.score * descriptionWeight })),
  ];
  return (
    ranked
      .filter((it) => fits(it, meaning, turn, scope))
      .toSorted((left, right) => right.score - left.score)[0] ?? null
  );
}

/** What something is may be explained in general; whether this workshop does it, and for how much, never. */
function asksForExplanation({ annotation, intents }: Meaning): boolean {
  return !intents.has("price") && !intents.has("booking") && explanation.test(annotation.words);
}

const explanation =
  /\b(?:was (?:ist|sind|bedeutet|heisst|passiert|wird)|wozu|warum|wieso|unterschied|woran|erklar\w*|what (?:is|are|does|happens|gets)|whats|why|difference|explain|how do i know)\b/;

const money =
  /[€£$]|\b(?:euro|pounds?|chf|franken|kostenlos|kostenfrei|gratis|free|preis|price|anfrage|request|quote[ds]?)\b/i;

function fits(
  { passage, concepts }: RankedPassage<Candidate>,
  { topics, unlisted, annotation }: Meaning,
  { catalog }: Turn,
  scope: KnowledgeScope,
): boolean {
  if (scope === "topic") return topics.some(({ concept }) => concepts.includes(concept.id));
  if (scope === "any") return true;
  const wanted = new Set(unlisted.map(({ concept }) => concept.id));
  const speaksOf = (text: string) => {
    const found = annotate(text, catalog.vocabulary);
    return wanted.size > 0
      ? found.hits.some(({ concept }) => wanted.has(concept.id))
      : found.units.some(({ key }) => annotation.units.some((unit) => unit.key === key));
  };
  if (scope === "thing") return speaksOf(`${passage.title}\n${passage.content}`);
  return (
    speaksOf(passage.title) ||
    splitSentences(passage.content).some((it) => money.test(it) && speaksOf(it))
  );
}

/** Quotes a FAQ whole, a document in one or two sentences with its name, a service by its description. */
export function knowledgePart(
  { annotation }: Meaning,
  { passage }: RankedPassage<Candidate>,
  { context, catalog, wording, locale }: Turn,
): Part {
  if ("service" in passage) {
    return part({
      text: wording.aboutService(passage.service.name, passage.service.description),
      sources: [{ type: "prices", title: passage.service.name }],
      serviceIds: [passage.service.id],
    });
  }
  const isDocument = passage.kind === "document";
  const isLong = passage.content.length > maxFaqChars;
  const quote =
    isDocument || isLong
      ? quotePassage(annotation, passage.content, catalog.vocabulary)
      : passage.content.trim();
  const text = isDocument ? wording.fromDocument(passage.title, quote) : quote;
  const isForeign = context.workshop.locale !== locale;
  const source: AnswerSource = { type: isDocument ? "document" : "faq", title: passage.title };
  return part({
    text: isForeign ? `${wording.quoteLead} ${text}` : text,
    sources: [source],
  });
}

/** Descriptions of the services a question names, or of all when it names none; never of one for another axle or size. */
function descriptions({ annotation, services }: Meaning, { catalog }: Turn): DescribedService[] {
  const asked = narrowingOf(annotation);
  return catalog.services
    .filter(({ service, forms: [name] }) => {
      const isMeant = services.length === 0 || services.some((match) => match.service === service);
      const isOther = name !== undefined && excludesQualifier(asked, name.narrowing);
      return isMeant && !isOther && service.description.trim() !== "";
    })
    .map(({ service }) => ({
      title: service.name,
      heading: null,
      content: service.description,
      service,
    }));
}

function timeUnits({ annotation, when }: Meaning): ReadonlySet<number> {
  return new Set(
    annotation.units.flatMap(({ token }, index) => (when.tokens.has(token) ? [index] : [])),
  );
}
