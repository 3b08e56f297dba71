import { cues, type Intent } from "./cues";

/** What a message or a part of it wants; several at once are normal ("Was kostet das, und habt ihr morgen Zeit?"). */
export function readIntents(words: string): ReadonlySet<Intent> {
  const found = new Set<Intent>();
  for (const [intent, patterns] of Object.entries(cues) as [Intent, readonly RegExp[]][]) {
    if (patterns.some((pattern) => pattern.test(words))) found.add(intent);
  }
  return found;
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
  "thanks",
  "acknowledgement",
  "farewell",
  "idle",
]);
