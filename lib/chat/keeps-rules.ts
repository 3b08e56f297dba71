import { sureConfidence, type Ask, type Frame } from "@/lib/understanding";
import type { RuleAnswer } from "./is-certain";
import type { Answer, AnswerSource } from "./schemas";

const typed: ReadonlySet<AnswerSource["type"]> = new Set(["prices", "hours", "contact"]);
const calendarAsks: ReadonlySet<string> = new Set(["open", "week", "closures", "firstOpen"]);

/**
 * Whether the answer of the rules stands beside the trained reader's: where both show the same rows or the rules more of them, where the
 * rules answer from typed facts and the other one only offers, and where the rules have found something that is no fact to look up.
 */
export function keepsRules(
  { answer: rules, isFault, isDialogue }: RuleAnswer,
  trained: Answer,
  frame: Frame,
): boolean {
  const isOffer = frame.asks.some(({ confidence }) => confidence < sureConfidence);
  if (!rules.answered) return isFault || !isSilent(rules) || !hasGround(frame);
  if (rules.sources.length === 0) return isDialogue || frame.action === null || !trained.answered;
  if (rules.actions.some(({ type }) => type === "handoff") && isDialogue) return true;
  const isTyped = rules.sources.some(({ type }) => typed.has(type));
  return (isTyped && isOffer) || isWithin(trained, rules) || tellsDay(rules, frame);
}

/** Whether there is more to a frame than small talk, or opening hours of no day in particular: to those the rules are not deaf. */
function hasGround({ asks, action, refuse, foreignLanguage }: Frame): boolean {
  const isFound = asks.some((ask) => {
    if (ask.ask === "open") return ask.days.length > 0 || ask.time !== null;
    return ask.ask !== "talk" && ask.ask !== "week";
  });
  return isFound || action !== null || refuse !== null || foreignLanguage !== null;
}

const isToldText = (ask: Ask) => ask.ask === "text" && ask.confidence >= sureConfidence;

/**
 * What is read of a message that names an unwritten job: services are only offered, and not at all beside a text that answers it. Texts
 * too are offered only, unless the rules have found an answer as well: what a workshop says of jobs of that kind is no neighbour's price.
 */
export function besideUnwritten(frame: Frame, { answer }: RuleAnswer): Frame {
  if (answer.answered && frame.asks.some(isToldText))
    return { ...frame, asks: frame.asks.filter((ask) => !("services" in ask)) };
  const asks = frame.asks.map((ask) => {
    const isNeighbour = "services" in ask || (ask.ask === "text" && !answer.answered);
    return isNeighbour ? { ...ask, confidence: sureConfidence / 2 } : ask;
  });
  return { ...frame, asks };
}

/**
 * Whether the engine of rules found nothing at all: no fact, no dialogue, no person on the way, only the offer to pass a question on.
 * Part of an answer is better than another reader's whole.
 */
function isSilent({ sources, openQuestions, topic, actions }: Answer): boolean {
  const isInDialogue = topic.lead !== undefined && topic.lead.asked > 0;
  const isHandedOver = actions.some(({ type }) => type === "handoff");
  return sources.length === 0 && openQuestions.length > 0 && !isInDialogue && !isHandedOver;
}

/** Whether an answer shows some rows, and none but those of another. */
function isWithin(answer: Answer, other: Answer): boolean {
  const own = rowsOf(answer);
  const others = new Set(rowsOf(other));
  return own.length > 0 && own.every((id) => others.has(id));
}

function rowsOf({ sources, topic }: Answer): string[] {
  return [...topic.serviceIds, ...sources.flatMap(({ rows = [] }) => rows.map(({ id }) => id))];
}

/** Where a day was named and the rules tell its hours, a frame without hours has not heard it. */
function tellsDay({ sources, topic }: Answer, { asks }: Frame): boolean {
  const isHeard = asks.some(({ ask }) => calendarAsks.has(ask));
  return topic.date !== null && sources.some(({ type }) => type === "hours") && !isHeard;
}
