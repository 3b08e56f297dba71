import { annotate, tradeVocabulary } from "@/lib/knowledge";
import {
  catalogueOf,
  createBuiltInReader,
  sureConfidence,
  type Frame,
  type Reader,
  type Reading,
} from "@/lib/understanding";
import type { ComposeInput } from "./compose-answer";
import { toLocalTime } from "./facts/local-time";
import type { Answer } from "./schemas";
import { readWhen } from "./when/read-when";

/** Less than a reader needs to be sure. */
const offerConfidence = sureConfidence / 2;

/**
 * Whether the engine of rules found nothing at all: no fact, no dialogue, no person on the way, only the offer to pass a question on.
 * Part of an answer is better than another reader's whole.
 */
export function isSilent({ sources, openQuestions, topic, actions }: Answer): boolean {
  // To a fault it says that nobody can judge it from a distance.
  if (topic.intents.includes("diagnosis")) return false;
  const isInDialogue = topic.lead !== undefined && topic.lead.asked > 0;
  const isHandedOver = actions.some(({ type }) => type === "handoff");
  return sources.length === 0 && openQuestions.length > 0 && !isInDialogue && !isHandedOver;
}

/**
 * What the trained reader makes of a message that the engine of rules was silent on: a frame that offers facts of the workshop; null
 * where it finds none either, or where it sees no question but an order, a wish or another business. Two readers who differ are not sure:
 * nothing is stated outright, and texts that are no workshop's own are not offered.
 */
export async function readAgain(
  { question: message, workshop: context, passages, history, now }: ComposeInput,
  built: Answer,
): Promise<Frame | null> {
  const { today } = toLocalTime(now, context.workshop.timezone);
  const { service: _service, ...slots } = built.told;
  const reader: Reader = createBuiltInReader({
    when: () => {
      const annotation = annotate(message, tradeVocabulary, { correct: true });
      const { days, time, isNow } = readWhen(message, annotation, today);
      return { days: [...days], time, isNow };
    },
    slots: () => slots,
  });
  const reading: Reading = await reader.read({
    message,
    locale: built.locale,
    context,
    catalogue: catalogueOf(
      context,
      passages.filter(({ kind }) => kind !== "global_faq"),
    ),
    history,
    now,
  });
  const { asks, refuse, action } = reading.frame;
  const hasFacts = asks.some((ask) => ask.ask !== "talk");
  if (!hasFacts || refuse !== null || action !== null) return null;
  return { ...reading.frame, asks: asks.map((ask) => ({ ...ask, confidence: offerConfidence })) };
}
