import type { ModelTask } from "@/lib/ai/routing";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Answer } from "../schemas";

/** What the workshop has written in its own words, and a model may put into others. */
const written: ReadonlySet<string> = new Set(["faq", "document"]);

/**
 * What a model could do better than the built-in answer, or null where it should not try.
 *
 * Prices, hours, contact details and wishes are composed from typed facts: those sentences are exact, and any other wording could
 * only lose. Where the engine does not know, it stays with that: what search brought and re-scoring refused is no evidence, and a
 * fluent sentence without numbers would pass every guard. What is left is what models are good at: texts and small talk.
 */
export function chooseTask(
  { answered, sources, actions, locale }: Answer,
  { workshop }: WorkshopContext,
): ModelTask | null {
  if (!answered || actions.length > 0 || sources.some(({ type }) => !written.has(type)))
    return null;
  if (sources.length === 0) return "talk";
  if (locale !== workshop.locale) return "translate";
  return sources.length > 1 ? "combine" : "phrase";
}
