import type { Intent } from "../understand/cues";
import type { Meaning } from "../understand/meaning";
import { part, type Part, type Turn } from "./part";

/** Longer than this and a greeting only opens something else. */
const maxTalkUnits = 3;

/** Answers small talk when there is nothing else to answer; null otherwise. */
export function talkPart(meaning: Meaning, { wording, context }: Turn): Part | null {
  const { intents, annotation, services, topics, unlisted } = meaning;
  const isOfCars = services.length + unlisted.length > 0;
  const isAside =
    intents.has("offTopic") && topics.every(({ concept }) => concept.kind === "vehicle");
  if (isOfCars || (topics.length > 0 && !isAside)) return null;
  const { name } = context.workshop;
  if (intents.has("offTopic")) return part({ text: wording.offTopic, answered: false });
  if (intents.has("aboutBot")) return part({ text: wording.aboutMe(name) });
  if (intents.has("howAreYou")) return part({ text: wording.howAreYou });
  const isOther = [...intents].some((intent) => !talk.has(intent));
  if (isOther) return null;
  if (intents.has("insult")) return part({ text: wording.insult, answered: false });
  if (annotation.units.length > maxTalkUnits) return null;
  if (intents.has("idle")) return part({ text: wording.askAway, answered: false });
  if (intents.has("thanks")) return part({ text: wording.thanks });
  if (intents.has("farewell")) return part({ text: wording.farewell });
  if (intents.has("greeting")) return part({ text: wording.greeting(name) });
  return intents.has("acknowledgement") ? part({ text: wording.acknowledged }) : null;
}

const talk: ReadonlySet<Intent> = new Set([
  "greeting",
  "thanks",
  "acknowledgement",
  "farewell",
  "insult",
  "idle",
  "visit",
]);
