import { readPassage } from "@/lib/knowledge";
import type { Meaning } from "../understand/meaning";
import { findKnowledge, knowledgePart } from "./knowledge-part";
import { namesWeekday, type Part, type Turn } from "./part";

/**
 * On which days a service is to be had, where a text on it says so: the workshop may be open on Saturdays and its tester away. Null
 * when no service and day are named, or nothing is written on both.
 */
export function serviceDaysPart(meaning: Meaning, turn: Turn): Part | null {
  const { services, when, annotation } = meaning;
  if (services.length === 0 || when.days.length === 0) return null;
  const named = new Set(services.flatMap(({ units }) => units));
  const concepts = annotation.hits
    .filter((hit) => hit.units.some((unit) => named.has(unit)))
    .map(({ concept }) => concept.id);
  const found = findKnowledge(meaning, turn, "thing", ({ passage }) => {
    if ("service" in passage || !namesWeekday.test(passage.content)) return false;
    const { title } = readPassage(passage, turn.catalog.vocabulary);
    return concepts.some((id) => title.concepts.has(id));
  });
  return found && knowledgePart(meaning, found, turn);
}
