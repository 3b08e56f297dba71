import {
  detectLanguage,
  plainWords,
  quotePassage,
  rankPassages,
  rareWeight,
  type Annotation,
  type RankedPassage,
} from "@/lib/knowledge";
import type { Locale } from "@/lib/core/locales";
import type { GroundedSource, Passage } from "../schemas";
import { passageRows, priceSources } from "../facts/source-rows";
import type { Meaning } from "../understand/meaning";
import { excludesQualifier, narrowingOf } from "../understand/narrowing";
import { statesAmount, tellsTime, type Candidate, type DescribedService } from "./candidate";
import { fitsQuestion, type KnowledgeScope } from "./fits-question";
import { namesAsked } from "./names-asked";
import { part, type Part, type Turn } from "./part";
import { withoutForeignYes } from "./polarity";
import { priceLine } from "./price-part";

/** What the workshop itself wrote about the question comes before what a service's description happens to mention. */
const descriptionWeight = 0.85;
/** A FAQ was written to be an answer, a document was not; general explanations, the same for all workshops, come last. */
const kindWeight: Readonly<Record<Passage["kind"], number>> = {
  faq: 1,
  document: 0.94,
  global_faq: 0.7,
};
const maxFaqChars = 700;

/** Finds what the workshop has written on a question, and `accepts` takes; null when nothing fits well enough. */
export function findKnowledge(
  meaning: Meaning,
  turn: Turn,
  scope: KnowledgeScope,
  accepts: (found: RankedPassage<Candidate>) => boolean = () => true,
): RankedPassage<Candidate> | null {
  const leaveOut = besides(meaning, scope);
  const { vocabulary } = turn.catalog;
  const passages = turn.passages.filter(
    (it) => it.kind !== "global_faq" || (asksForExplanation(meaning) && isIn(it, turn.locale)),
  );
  const written = rankPassages(meaning.annotation, passages, vocabulary, leaveOut).map((it) => ({
    ...it,
    score: it.score * kindWeight[it.passage.kind],
  }));
  const described =
    scope === "price"
      ? []
      : rankPassages(
          meaning.annotation,
          descriptions(meaning, turn),
          vocabulary,
          // A service's own name in its description tells nothing about it.
          meaning.services.length > 0 ? new Set([...leaveOut, ...meaning.explained]) : leaveOut,
        );
  const ranked: RankedPassage<Candidate>[] = [
    ...written,
    ...described.map((it) => ({ ...it, score: it.score * descriptionWeight })),
  ];
  return (
    ranked
      .filter((it) => accepts(it) && fitsQuestion(it, meaning, turn, scope))
      .filter(
        ({ passage }) =>
          !("service" in passage) || namesAsked(passage, meaning, turn) !== "nothing",
      )
      .map((it) => ({ ...it, score: it.score + answerBonus(it.passage, meaning) }))
      .toSorted((left, right) => right.score - left.score)[0] ?? null
  );
}

/** General explanations exist in every language; the customer's own is wanted. */
function isIn({ title, content }: Passage, locale: Locale): boolean {
  return detectLanguage(`${title} ${content}`, locale).locale === locale;
}

/** Of two passages on what was asked, the one with an amount answers how much, and the one with a time when. */
function answerBonus({ content }: Candidate, { intents, when }: Meaning): number {
  const asksWhen = intents.has("hours") || when.days.length > 0 || when.time !== null;
  return (
    (intents.has("price") && statesAmount(content) ? 0.12 : 0) +
    (asksWhen && tellsTime(content) ? 0.12 : 0)
  );
}

/** What something is may be explained in general; whether this workshop does it, and for how much, never. */
function asksForExplanation({ annotation, intents }: Meaning): boolean {
  const asksForFacts = factIntents.some((intent) => intents.has(intent));
  return !asksForFacts && explanation.test(annotation.words);
}

/** What only the workshop itself can say. */
const factIntents = ["price", "hours", "duration", "booking", "address", "phone"] as const;

const explanation =
  /\b(?:was (?:ist|sind|bedeutet|heisst|passiert|wird)|wozu|warum|wieso|unterschied|woran|erklar\w*|what (?:is|are|does|happens|gets)|whats|why|difference|explain|how do i know)\b/;

/** Quotes a FAQ whole, a document in one or two sentences with its name, a service by its description. */
export function knowledgePart(
  meaning: Meaning,
  { passage, concepts }: RankedPassage<Candidate>,
  turn: Turn,
): Part {
  const { annotation, services, topics } = meaning;
  const { context, catalog, wording, locale } = turn;
  if ("service" in passage) {
    const { service } = passage;
    const isNamed = services.some((match) => match.service === service);
    // What a description mentions has no price of its own: the service's is not lent to it.
    const isPriced = namesAsked(passage, meaning, turn) === "service";
    return part({
      text: isPriced
        ? `${priceLine(service, turn)}\n${service.description}`
        : wording.aboutService(service.name, service.description),
      sources: priceSources([service]),
      serviceIds: [service.id],
      ...(isNamed && { intents: ["price"] }),
    });
  }
  const isDocument = passage.kind === "document";
  const isLong = passage.content.length > maxFaqChars;
  const quote =
    isDocument || isLong
      ? quotePassage(annotation, passage, catalog.vocabulary)
      : passage.content.trim();
  const told = withoutForeignYes(quote, passage.title, meaning, turn);
  const text = isDocument ? wording.fromDocument(passage.title, told) : told;
  const isForeign = context.workshop.locale !== locale;
  const source: GroundedSource = {
    type: isDocument ? "document" : "faq",
    title: passage.title,
    ...passageRows(passage),
  };
  return part({
    text: isForeign ? `${wording.quoteLead} ${text}` : text,
    sources: [source],
    serviceIds: services.map(({ service }) => service.id),
    concepts: topics.flatMap(({ concept }) => (concepts.includes(concept.id) ? concept.id : [])),
  });
}

/** Descriptions of the services a question names, or of all when it names none; never of one for another axle or size. */
function descriptions(meaning: Meaning, { catalog }: Turn): DescribedService[] {
  const { annotation, services, verbOfUnknown } = meaning;
  if (verbOfUnknown.size > 0) return [];
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

/** Units that say nothing of what a passage must be about. */
function besides(meaning: Meaning, scope: KnowledgeScope): ReadonlySet<number> {
  if (scope === "topic") return meaning.explained;
  const { annotation, unlisted, intents } = meaning;
  return new Set([
    ...timeUnits(meaning),
    ...meaning.verbOfUnknown,
    ...(unlisted.length > 0 ? vehicleUnits(annotation) : []),
    ...(scope === "price" ? everydayUnits(annotation) : []),
    ...(intents.has("surcharge") ? meaning.explained : []),
  ]);
}

function vehicleUnits({ hits }: Annotation): number[] {
  return hits.flatMap(({ concept, units }) => (concept.kind === "vehicle" ? units : []));
}

function everydayUnits(annotation: Annotation): number[] {
  const { units, hits, tokens } = annotation;
  const telling = new Set(plainWords(annotation, rareWeight));
  const named = new Set(hits.flatMap((hit) => hit.units));
  const isVerb = (token: number) => verb.test(tokens[token]?.raw ?? "");
  return units.flatMap(({ key, token }, at) =>
    named.has(at) || (telling.has(key) && !isVerb(token)) ? [] : [at],
  );
}

/** However a customer says that a thing is lost or to come off, the thing is what has a price. */
const verb = /^\p{Ll}{4,}(?:t|en|ed|ing)$/u;

function timeUnits({ annotation, when }: Meaning): ReadonlySet<number> {
  return new Set(
    annotation.units.flatMap(({ token }, index) => (when.tokens.has(token) ? [index] : [])),
  );
}
