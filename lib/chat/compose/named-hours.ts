import { annotate, plainWords, rareWeight } from "@/lib/knowledge";
import type { Passage } from "../schemas";
import { readIntents } from "../understand/intents";
import type { Meaning } from "../understand/meaning";
import { tellsTime } from "./candidate";
import { knowledgePart } from "./knowledge-part";
import type { Part, Turn } from "./part";

/**
 * The hours of a thing that has its own, by a text of the workshop that is headed by it: "Wann ist die Waschanlage offen?". Null where
 * no text is, and the hours of the whole workshop are the answer.
 */
export function namedHoursPart(meaning: Meaning, turn: Turn): Part | null {
  if (meaning.services.length > 0) return null;
  const said = new Set(meaning.annotation.units.map(({ key }) => key));
  const passage = turn.passages.find(
    (it) => it.kind !== "global_faq" && tellsTime(it.content) && isHeadedBy(it, said, turn),
  );
  return passage
    ? knowledgePart(meaning, { passage, score: 1, concepts: [], isInPassing: false }, turn)
    : null;
}

/** Whether the question says every word of what stands above a text, and at least one of them names a thing. */
function isHeadedBy(
  { heading, title }: Passage,
  said: ReadonlySet<string>,
  { catalog }: Turn,
): boolean {
  const head = annotate(heading ?? title, catalog.vocabulary);
  const inHits = head.hits.flatMap(({ units }) => units.map((at) => head.units[at]?.key ?? ""));
  const things = new Set([...plainWords(head, rareWeight), ...inHits]);
  // "Öffnungszeiten" are of the whole workshop.
  const isOfHours = (token: number) => readIntents(head.tokens[token]?.word ?? "").has("hours");
  const namesThing = head.units.some(({ key, token }) => things.has(key) && !isOfHours(token));
  return namesThing && head.units.every(({ key }) => said.has(key));
}
