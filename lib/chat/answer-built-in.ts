import { annotate, tradeVocabulary } from "@/lib/knowledge";
import { catalogueOf, createBuiltInReader, type Frame } from "@/lib/understanding";
import type { Context } from "@/lib/core/context";
import type { ComposeInput } from "./compose-answer";
import { toLocalTime } from "./facts/local-time";
import { frameOfAnswer } from "./frame-of-answer";
import { composeSurely, type RuleAnswer } from "./is-certain";
import { besideUnwritten, keepsRules } from "./keeps-rules";
import type { Answer } from "./schemas";
import type { TurnContext } from "./turn-context";
import { readWhen } from "./when/read-when";

/** The answer without a language model, the frame it is of, and whether it is certain. */
export type BuiltAnswer = { answer: Answer; frame: Frame; isCertain: boolean };

/**
 * Answers a message without any network, by two readers. The engine of rules answers what it can account for word by word; of the
 * rest the trained reader speaks where it is sure and says something else, or where the rules find nothing.
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
    const { frame: read, isCertain } = readTrained(input, ruled.answer, reader);
    const frame = ruled.namesUnwritten ? besideUnwritten(read, ruled) : read;
    const { workshop: context, question: message, locale: _fallback, ...rest } = input;
    const locale = ruled.answer.locale;
    const answer = renderFrame({ ...rest, context, message, frame, locale });
    const isKept = answer.reply.trim() === "" || keepsRules(ruled, answer, frame);
    return isKept ? rules : { answer, frame, isCertain };
  } catch (error) {
    log.error("message_unreadable", { error });
    return rules;
  }
}

/**
 * What only the rules answer: a sign of danger, an order or an insult, when an inspection is due, a request that is being taken, and
 * what is certain or accounted for word by word.
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
