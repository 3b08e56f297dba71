import { quotePassage, rankPassages, type RankedPassage } from "@/lib/knowledge";
import type { ServiceFact } from "@/lib/workshops/context";
import type { AnswerSource, Passage } from "../schemas";
import type { Meaning } from "../understand/meaning";
import { part, type Part, type Turn } from "./part";

/** A service's description answers questions too: "Ist die Nachprüfung dabei?" */
type DescribedService = { title: string; heading: null; content: string; service: ServiceFact };
type Candidate = Passage | DescribedService;

/** What the workshop itself wrote about the question comes before what a service's description happens to mention. */
const descriptionWeight = 0.85;
const maxFaqChars = 700;

/** Finds what the workshop has written on a question; `onTopic` keeps only what speaks of the question's own topics. */
export function findKnowledge(
  meaning: Meaning,
  turn: Turn,
  { onTopic }: { onTopic: boolean },
): RankedPassage<Candidate> | null {
  const leaveOut = onTopic ? meaning.explained : timeUnits(meaning);
  const topics = new Set(meaning.topics.map(({ concept }) => concept.id));
  const { vocabulary } = turn.catalog;
  const written = rankPassages(meaning.annotation, turn.passages, vocabulary, leaveOut);
  const described = rankPassages(meaning.annotation, descriptions(turn), vocabulary, leaveOut).map(
    (ranked) => ({ ...ranked, score: ranked.score * descriptionWeight }),
  );
  const ranked: RankedPassage<Candidate>[] = [...written, ...described];
  const fitting = onTopic
    ? ranked.filter(({ concepts }) => concepts.some((id) => topics.has(id)))
    : ranked;
  return fitting.toSorted((left, right) => right.score - left.score)[0] ?? null;
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

function descriptions({ context }: Turn): DescribedService[] {
  return context.services
    .filter(({ description }) => description.trim() !== "")
    .map((service) => ({
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
