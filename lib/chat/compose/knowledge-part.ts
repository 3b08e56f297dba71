import {
  annotate,
  detectLanguage,
  foldWords,
  questionTerms,
  quotePassage,
  rankPassages,
  splitSentences,
  stem,
  type Annotation,
  type RankedPassage,
} from "@/lib/knowledge";
import type { Locale } from "@/lib/core/locales";
import type { ServiceFact } from "@/lib/workshops/context";
import type { AnswerSource, Passage } from "../schemas";
import type { Meaning } from "../understand/meaning";
import { excludesQualifier, narrowingOf } from "../understand/narrowing";
import { part, type Part, type Turn } from "./part";
import { priceLine, priceSources } from "./price-part";

/** A service's description answers questions too: "Ist die Nachprüfung dabei?" */
type DescribedService = { title: string; heading: null; content: string; service: ServiceFact };
type Candidate = Passage | DescribedService;

/** What the workshop itself wrote about the question comes before what a service's description happens to mention. */
const descriptionWeight = 0.85;
/** A FAQ was written to be an answer, a document was not; general explanations, the same for all workshops, come last. */
const kindWeight: Readonly<Record<Passage["kind"], number>> = {
  faq: 1,
  document: 0.94,
  global_faq: 0.7,
};
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
      .filter((it) => fits(it, meaning, turn, scope))
      .map((it) => ({ ...it, score: it.score + amountBonus(it.passage, meaning) }))
      .toSorted((left, right) => right.score - left.score)[0] ?? null
  );
}

/** General explanations exist in every language; the customer's own is wanted. */
function isIn({ title, content }: Passage, locale: Locale): boolean {
  return detectLanguage(`${title} ${content}`, locale).locale === locale;
}

/** Of two passages on what was asked, the one with an amount answers how much. */
function amountBonus({ content }: Candidate, { intents }: Meaning): number {
  return intents.has("price") && money.test(content) ? 0.12 : 0;
}

/** What something is may be explained in general; whether this workshop does it, and for how much, never. */
function asksForExplanation({ annotation, intents }: Meaning): boolean {
  const asksForFacts = factIntents.some((intent) => intents.has(intent));
  return !asksForFacts && explanation.test(annotation.words);
}

/** The "password" of "wifi password": a rare word right after a topic, in German a noun, is what is asked for. */
function unknownHead(
  { units, tokens, ...rest }: Annotation,
  topics: Meaning["topics"],
  locale: Locale,
) {
  const rare = new Set(
    questionTerms({ units, tokens, ...rest })
      .filter(({ concept, weight }) => concept === null && weight >= rareWeight)
      .flatMap(({ keys }) => keys),
  );
  const ends = new Set(
    topics.flatMap((hit) => (hit.isPhrase ? [] : (units[hit.units.at(-1) ?? -1]?.token ?? []))),
  );
  const head = units.find(({ token, key }) => {
    const isNoun = locale === "en" || /^\p{Lu}/u.test(tokens[token]?.raw ?? "");
    return isNoun && ends.has(token - 1) && rare.has(key);
  });
  return head?.key ?? null;
}

const rareWeight = 1.2;

function keysOf({ title, content }: Candidate, { vocabulary }: Turn["catalog"]) {
  return new Set(annotate(`${title}\n${content}`, vocabulary).units.map(({ key }) => key));
}

/** A text on the last topic answers the next question only with an amount where one is asked, and with each rare word of it. */
function tellsMore(
  passage: Candidate,
  { units, ...rest }: Annotation,
  intents: Meaning["intents"],
  catalog: Turn["catalog"],
): boolean {
  if (intents.has("price")) return money.test(passage.content);
  if (intents.has("duration") && !/\d/.test(passage.content)) return false;
  const keys = keysOf(passage, catalog);
  return questionTerms({ units, ...rest })
    .filter(({ concept, weight }) => concept === null && weight >= saidWeight)
    .filter(({ keys: [key = ""] }) => !asking.has(key))
    .every((term) => term.keys.every((key) => keys.has(key)));
}

const saidWeight = 0.4;
/** Stems that ask rather than say what about. */
const asking: ReadonlySet<string> = new Set(
  foldWords("teuer preis geld zahlen pay price expensive genau brauch help time zeit lange")
    .split(" ")
    .map(stem),
);

/** What is asked about a Tesla's parts is the parts: a vehicle or brand is asked about only when nothing else is. */
function aspectsOf(topics: Meaning["topics"]): Meaning["topics"] {
  const aspects = topics.filter(
    ({ concept }) => concept.kind === "topic" && !concept.broader?.includes("brands"),
  );
  return aspects.length > 0 ? aspects : topics;
}

/** What only the workshop itself can say. */
const factIntents = ["price", "hours", "duration", "booking", "address", "phone"] as const;

const explanation =
  /\b(?:was (?:ist|sind|bedeutet|heisst|passiert|wird)|wozu|warum|wieso|unterschied|woran|erklar\w*|what (?:is|are|does|happens|gets)|whats|why|difference|explain|how do i know)\b/;

const money =
  /[€£$]|\b(?:euro|pounds?|chf|franken|kostenlos|kostenfrei|gratis|free|preis|price|anfrage|request|quote[ds]?)\b/i;

function fits(
  { passage, concepts, isInPassing }: RankedPassage<Candidate>,
  { topics, unlisted, annotation, intents, isOnLastTopic }: Meaning,
  { catalog, locale }: Turn,
  scope: KnowledgeScope,
): boolean {
  const isMissed = topics.some(
    ({ concept }) => concept.isExact === true && !concepts.includes(concept.id),
  );
  if (isMissed) return false;
  if (isOnLastTopic && !tellsMore(passage, annotation, intents, catalog)) return false;
  if (scope === "topic") {
    const head = unknownHead(annotation, topics, locale);
    if (head !== null && !keysOf(passage, catalog).has(head)) return false;
    return aspectsOf(topics).some(({ concept }) => concepts.includes(concept.id));
  }
  if (scope === "any") return !isInPassing;
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
  { annotation, services, topics }: Meaning,
  { passage, concepts }: RankedPassage<Candidate>,
  turn: Turn,
): Part {
  const { context, catalog, wording, locale } = turn;
  if ("service" in passage) {
    const { service } = passage;
    const isNamed = services.some((match) => match.service === service);
    return part({
      text: `${priceLine(service, turn)}\n${service.description}`,
      sources: priceSources([service]),
      serviceIds: [service.id],
      ...(isNamed && { intents: ["price"] }),
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
    serviceIds: services.map(({ service }) => service.id),
    concepts: topics.flatMap(({ concept }) => (concepts.includes(concept.id) ? concept.id : [])),
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
