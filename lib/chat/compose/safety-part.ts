import { cutText } from "@/lib/core/text";
import { findSafetyCard } from "../facts/safety-cards";
import type { Intent } from "../understand/cues";
import type { Meaning } from "../understand/meaning";
import { part, type Part, type Turn } from "./part";

/**
 * What the workshop itself says to a sign of trouble the question describes: level, its words, the phone number when it is grave.
 * Null when no card fits, or when one word alone fits a question about something else ("Was kosten Bremsen?").
 */
export function safetyPart(meaning: Meaning, turn: Turn): Part | null {
  const { context, catalog, locale, wording } = turn;
  const match = findSafetyCard(context.safetyCards, meaning.annotation, catalog.vocabulary, locale);
  if (match === null || (match.words === 1 && asksElse(meaning))) return null;
  const { card } = match;
  const { phone } = context.workshop;
  const isGrave = card.level === "red";
  return part({
    text: [
      `${wording.safety[card.level]} ${card.text}`,
      ...(isGrave && phone !== null ? [wording.reachUs(phone)] : []),
    ].join("\n"),
    sources: [{ type: "safety", title: card.title }],
    actions: isGrave ? [{ type: "lead", message: cutText(meaning.text, 1000) }] : [],
    intents: ["diagnosis"],
  });
}

function asksElse({ intents }: Meaning): boolean {
  return !intents.has("diagnosis") && [...intents].some((intent) => !describing.has(intent));
}

/** What somebody may do while describing a sign of trouble. */
const describing: ReadonlySet<Intent> = new Set([
  "symptom",
  "greeting",
  "thanks",
  "acknowledgement",
  "farewell",
]);
