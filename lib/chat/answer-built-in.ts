import { annotate, tradeVocabulary } from "@/lib/knowledge";
import { catalogueOf, createBuiltInReader, type Frame } from "@/lib/understanding";
import type { Context } from "@/lib/core/context";
import type { ComposeInput } from "./compose-answer";
import { toLocalTime } from "./facts/local-time";
import { frameOfAnswer } from "./frame-of-answer";
import { composeSurely, type RuleAnswer } from "./is-certain";
import type { Answer } from "./schemas";
import type { TurnContext } from "./turn-context";
import { readWhen } from "./when/read-when";

/** The answer without a language model, the frame it is of, and whether it is certain. */
export type BuiltAnswer = { answer: Answer; frame: Frame; isCertain: boolean };

/**
 * Answers a message without any network. The trained reader speaks first; the engine of rules has the word where it is as good on
 * workshops that nobody tuned on, and where the frame cannot be answered.
 */
export function answerBuiltIn(
  { renderFrame, log, reader }: Pick<TurnContext, "renderFrame" | "reader"> & Pick<Context, "log">,
  input: ComposeInput,
): BuiltAnswer {
  const found = { ...input, passages: input.passages.filter(({ score }) => score > 0) };
  const ruled = composeSurely(found);
  const rules = { ...ruled, frame: frameOfAnswer(ruled.answer) };
  if (!renderFrame || belongsToRules(ruled, input)) return rules;
  try {
    const { frame, isCertain } = readTrained(input, ruled.answer, reader);
    const { workshop: context, question: message, locale: _fallback, ...rest } = input;
    const locale = ruled.answer.locale;
    const answer = renderFrame({ ...rest, context, message, frame, locale });
    const isKept = confirms(ruled.answer, answer, frame) || tellsDay(ruled.answer, frame);
    return isKept || answer.reply.trim() === "" ? rules : { answer, frame, isCertain };
  } catch (error) {
    log.error("message_unreadable", { error });
    return rules;
  }
}

/**
 * What the rules answer: a sign of danger, an order or an insult, when an inspection is due, a request that is being taken, what is
 * certain, and prices where they can account for every word.
 */
function belongsToRules(
  { answer, isCertain, isExplained, isOrder, isInspection }: RuleAnswer,
  input: ComposeInput,
): boolean {
  const { sources, topic } = answer;
  const before = input.history.findLast(({ author }) => author === "bot")?.topic?.lead;
  const isGoingOn = (before?.asked ?? 0) > 0 && topic.lead !== undefined;
  const isDanger = sources.some(({ type }) => type === "safety");
  return isCertain || isExplained || isOrder || isInspection || isDanger || isGoingOn;
}

/** Where the trained reader only offers services, and the rules answer from among the very same: two who agree may say it. */
function confirms({ answered, topic }: Answer, offer: Answer, { asks }: Frame): boolean {
  const offered = new Set(
    asks.flatMap((ask) => ("services" in ask ? ask.services.map((it) => it.serviceId) : [])),
  );
  const isSame = topic.serviceIds.length > 0 && topic.serviceIds.every((id) => offered.has(id));
  return answered && !offer.answered && isSame;
}

/** Where a day was named and the rules tell its hours, a frame without hours has not heard it. */
function tellsDay({ sources, topic }: Answer, { asks }: Frame): boolean {
  const isHeard = asks.some(({ ask }) => calendarAsks.has(ask));
  return topic.date !== null && sources.some(({ type }) => type === "hours") && !isHeard;
}

const calendarAsks: ReadonlySet<string> = new Set(["open", "week", "closures", "firstOpen"]);

const trained = createBuiltInReader();

function readTrained(
  { question: message, workshop: context, passages, history, now }: ComposeInput,
  { told, locale }: Answer,
  reader = trained,
) {
  const { today } = toLocalTime(now, context.workshop.timezone);
  const { service: _service, ...slots } = told;
  const annotation = annotate(message, tradeVocabulary, { correct: true });
  const { days, time, isNow } = readWhen(message, annotation, today);
  // General texts are no workshop's own.
  const own = passages.filter(({ kind }) => kind !== "global_faq");
  const catalogue = catalogueOf(context, own);
  const input = { message, locale, context, catalogue, history, now };
  return reader(input, { days: [...days], time, isNow, slots, today: today.toString() });
}
