import { plainWords, saidWeight, type Annotation } from "@/lib/knowledge";
import type { Meaning } from "./meaning";

const beginning =
  /^(?:und |and |ok |also )?(?:hat|haben|ist|sind|is|are|does|do|has|have)(?!.* (?:oder|or) )(?: (?:denn|eigentlich|auch|you|ihr|sie))? (?:euer|eure|ihr|ihre|der|die|das|dein|deine|your|the|a|an|ein|eine)\b/;

/**
 * What a question asks of a thing by naming it first: the "automatik" of "hat euer Ersatzwagen Automatik?", as stems. A text on the
 * thing that says nothing of them is no answer.
 */
export function askedProperty({ annotation, topics, intents, when }: Meaning): string[] {
  const start = beginning.exec(annotation.words)?.[0].split(" ").length;
  const asksElse = intents.has("price") || intents.has("hours") || intents.has("duration");
  if (asksElse || start === undefined) return [];
  const topicTokens = topics.flatMap((hit) =>
    hit.units.map((at) => annotation.units[at]?.token ?? -1),
  );
  const last = Math.max(-1, ...topicTokens);
  if (topics.length === 0) return lastWord(annotation);
  // The thing comes first, with at most a word to say which.
  if (last < start || last > start + 2) return [];
  const behind = new Set(
    annotation.units.flatMap(({ token, key }) =>
      token > last && !when.tokens.has(token) ? [key] : [],
    ),
  );
  const things = annotation.hits.filter((hit) => !topics.includes(hit));
  const named = new Set(things.flatMap((hit) => hit.units.map((at) => annotation.units[at]?.key)));
  const telling = new Set(plainWords(annotation, saidWeight));
  return [...behind].filter((key) => telling.has(key) || named.has(key));
}

/** "Is your courtesy Fiesta an automatic?" */
function lastWord(annotation: Annotation): string[] {
  const key = annotation.units.at(-1)?.key ?? "";
  return plainWords(annotation, saidWeight).includes(key) ? [key] : [];
}
