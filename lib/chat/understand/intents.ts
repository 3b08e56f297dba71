import { cues, type Intent } from "./cues";
import { withoutOpenedThings } from "./opened-things";

/** What a message or a part of it wants; several at once are normal ("Was kostet das, und habt ihr morgen Zeit?"). */
export function readIntents(words: string): ReadonlySet<Intent> {
  const found = new Set<Intent>();
  for (const [intent, patterns] of Object.entries(cues) as [Intent, readonly RegExp[]][]) {
    if (patterns.some((pattern) => pattern.test(words))) found.add(intent);
  }
  // A bonnet that does not open says nothing of opening hours.
  if (found.has("hours") && !saysHours(withoutOpenedThings(words))) found.delete("hours");
  return found;
}

function saysHours(words: string): boolean {
  return cues.hours.some((pattern) => pattern.test(words));
}

/** Intents that are a question or a wish of their own; a sentence without one is context for its neighbours. */
export function asksSomething(intents: ReadonlySet<Intent>): boolean {
  return [...intents].some((intent) => !isContext(intent));
}

/** Whether an intent is only said beside what is wanted. */
export function isContext(intent: Intent): boolean {
  return contextOnly.has(intent);
}

const contextOnly: ReadonlySet<Intent> = new Set([
  "greeting",
  "visit",
  "symptom",
  "insult",
  "complaint",
  "thanks",
  "acknowledgement",
  "farewell",
  "idle",
]);
