import { questionTerms, type Annotation } from "@/lib/knowledge";
import type { Meaning } from "./meaning";

const beginning =
  /^(?:und |and |ok |also )?(?:hat|haben|ist|sind|is|are|does|do|has|have)(?!.* (?:oder|or) )(?: (?:denn|eigentlich|auch|you|ihr|sie))? (?:euer|eure|ihr|ihre|der|die|das|dein|deine|your|the|a|an|ein|eine)\b/;
const saidWeight = 0.4;

/**
 * What a question asks of a thing by naming it first: the "automatik" of "hat euer Ersatzwagen Automatik?", as stems. A text on the
 * thing that says nothing of them is no answer.
 */
export function askedProperty({ annotation, topics, intents, when, explained }: Meaning): string[] {
  const start = beginning.exec(annotation.words)?.[0].split(" ").length;
  const asksElse = intents.has("price") || intents.has("hours") || intents.has("duration");
  if (asksElse || start === undefined) return [];
  const named = topics.flatMap((hit) => hit.units.map((at) => annotation.units[at]?.token ?? -1));
  const last = Math.max(-1, ...named);
  // The thing comes first, with at most a word to say which.
  if (last < start || last > start + 2) return [];
  const behind = new Set(
    annotation.units.flatMap(({ token, key }, at) =>
      token > last && !when.tokens.has(token) && !explained.has(at) ? [key] : [],
    ),
  );
  return tellingKeys(annotation).filter((key) => behind.has(key));
}

function tellingKeys(annotation: Annotation): string[] {
  return questionTerms(annotation)
    .filter(({ concept, weight }) => concept === null && weight >= saidWeight)
    .flatMap(({ keys }) => keys);
}
