import type { ComposeInput } from "@/lib/chat/compose-answer";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { annotate, concepts } from "@/lib/knowledge";
import type { WorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { evalNow } from "./ask-cases";

/** What others are kinds of may be answered by one of these: "Bremsen" by the pads. */
const broad = new Set(concepts.flatMap(({ broader = [] }) => broader));
const narrow = concepts.filter(({ kind, id }) => /^(?:job|part)$/.test(kind) && !broad.has(id));

/** The jobs and parts of the lexicon that a workshop has written nothing about, as its customers call them. */
export function unlistedJobs({
  context,
  passages,
}: Pick<WorkshopInMemory, "context" | "passages">): string[] {
  const { vocabulary } = catalogOf(context);
  const written = [
    ...context.services.flatMap(({ name, description, synonyms }) => [
      name,
      description,
      ...synonyms,
    ]),
    ...passages.map(({ title, content }) => `${title}\n${content}`),
  ];
  const known = new Set(
    written.flatMap((text) => annotate(text, vocabulary).hits.map(({ concept }) => concept.id)),
  );
  const { locale } = context.workshop;
  return narrow
    .filter(({ id }) => !known.has(id))
    .map((concept) => concept[locale].split(",")[0] ?? "");
}

/** A first message that asks what a thing costs, in the workshop's language. */
export function askPrice(
  thing: string,
  { context, passages }: Pick<WorkshopInMemory, "context" | "passages">,
): ComposeInput {
  const { locale } = context.workshop;
  return {
    question: locale === "de" ? `Was kostet ${thing}?` : `How much is ${thing}?`,
    locale,
    workshop: context,
    passages,
    history: [],
    now: new Date(evalNow),
  };
}
