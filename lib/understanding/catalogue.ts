import { splitSentences } from "@/lib/knowledge";
import type { Passage } from "@/lib/chat/schemas";
import { symptomCatalogue } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { cutDescription } from "./cut-description";

/** A service as a reader sees it: no price, no duration. */
export type CatalogueService = {
  id: string;
  name: string;
  category: string;
  /** The description in pieces that can be meant by themselves: sentences, and what stands in brackets or after a semicolon. */
  pieces: readonly string[];
  synonyms: readonly string[];
};

/** A sentence that search found for this message. */
export type CatalogueSentence = {
  passageId: string;
  sentence: number;
  kind: Passage["kind"];
  /** The FAQ's question, or the document's title. */
  title: string;
  heading: string | null;
  text: string;
  /** The sentence before, where this one cannot be understood without it: "Das machen wir mit." */
  leansOn: number | null;
};

/** A sign of trouble that the workshop has something to say to. */
export type CatalogueCard = { id: string; title: string };

/** Everything of a workshop that a frame may point to. */
export type Catalogue = {
  services: readonly CatalogueService[];
  sentences: readonly CatalogueSentence[];
  cards: readonly CatalogueCard[];
};

/** What a reader may choose from for one message; `passages` are those that search found for it and that may be told. */
export function catalogueOf(context: WorkshopContext, passages: readonly Passage[]): Catalogue {
  return { ...ownOf(context), sentences: passages.flatMap(sentencesOf) };
}

type Own = Pick<Catalogue, "services" | "cards">;

const known = new WeakMap<WorkshopContext, Own>();

/** What is the same for every message, written once for each context object. */
function ownOf(context: WorkshopContext): Own {
  const remembered = known.get(context);
  if (remembered) return remembered;
  const own = {
    services: context.services.map(({ id, name, category, description, synonyms }) => ({
      id,
      name,
      category,
      pieces: cutDescription(description),
      synonyms,
    })),
    cards: symptomCatalogue(context).map(({ key, label }) => ({
      id: key,
      title: label[context.workshop.locale],
    })),
  };
  known.set(context, own);
  return own;
}

/** The sentences of a passage in order; their index is what a frame names them by. */
export function sentencesOf(passage: Passage): CatalogueSentence[] {
  const texts = splitSentences(passage.content);
  return texts.map((text, sentence) => ({
    passageId: passage.id,
    sentence,
    kind: passage.kind,
    title: passage.title,
    heading: passage.heading,
    text,
    leansOn: sentence > 0 && leansOnPrevious(text) ? sentence - 1 : null,
  }));
}

/** Words at the head of a sentence that point back. */
const pointsBack =
  /^(?:das|dies|diese[mnrs]?|dafür|dabei|dazu|danach|davon|damit|dann|dort|er|sie|es|sonst|außerdem|auch|that|this|these|those|it|they|then|after that|otherwise)\b/iu;

function leansOnPrevious(text: string): boolean {
  return pointsBack.test(text);
}
