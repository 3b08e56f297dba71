import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { composeAnswer } from "./compose-answer";
import { answerWithModel } from "./model/answer-with-model";
import { fallbackLocale } from "./reply-language";
import type { ChatRequest, TurnEvent } from "./schemas";
import type { BegunTurn } from "./stored-turn";
import { tellTurn } from "./tell-turn";
import { type StorableAnswer, toStorable } from "./to-storable";
import { beginTurn, finishTurn } from "./turn-calls";
import type { TurnContext } from "./turn-context";
import { answerEvents, silentEnd } from "./turn-events";

/**
 * Answers one message in two database calls and yields its events. The built-in answer comes first, and is stored before it is
 * said, so that a person who takes over in between is never talked over; a model's is said as it comes and stored at its end.
 * Database errors are thrown unless the facts at hand answer the message anyway.
 */
export async function* streamTurn(
  ctx: TurnContext,
  request: ChatRequest,
): AsyncGenerator<TurnEvent> {
  yield { event: "session", data: { token: ctx.token, conversationId: ctx.conversationId } };
  const locale = fallbackLocale(request.locale, ctx.workshop.workshop.locale);
  let begun: BegunTurn;
  try {
    begun = await beginTurn(ctx, request, locale);
  } catch (error) {
    yield* answerFromFacts(ctx, request, locale, error);
    return;
  }
  if (begun.reply) {
    yield* answerEvents(begun.reply, begun.mode);
    return;
  }
  if (begun.mode === "human") {
    yield silentEnd();
    return;
  }
  const answer = compose(ctx, request, locale, begun);
  const telling = ctx.models
    ? answerWithModel({
        models: ctx.models,
        context: ctx.workshop,
        question: request.message,
        passages: begun.passages,
        history: begun.history,
        spentMicroEuros: begun.ai_spent_micro_euros,
        answer,
        now: ctx.now(),
      })
    : null;
  if (telling) {
    yield* tellTurn(ctx, begun, telling);
    return;
  }
  const finished = await finishTurn(ctx, begun, answer);
  if (finished.message_id === null && finished.mode === "human") yield silentEnd();
  else yield* answerEvents({ ...answer, messageId: finished.message_id }, finished.mode);
}

type Known = Pick<BegunTurn, "passages" | "history" | "told" | "sent_lead">;

function compose(
  ctx: TurnContext,
  request: ChatRequest,
  locale: Locale,
  { passages, history, told, sent_lead: sent }: Known,
): StorableAnswer {
  const { workshop, now } = ctx;
  const made = composeAnswer({
    question: request.message,
    locale,
    workshop,
    passages,
    history,
    told: told ?? {},
    sent,
    now: now(),
  });
  return toStorable(made, workshop);
}

/**
 * When the database is away, a first message that the cached facts answer is still answered, unstored. In a running conversation a
 * person may have taken over, and a wish needs to be stored: there the error stands.
 */
function* answerFromFacts(
  ctx: TurnContext,
  request: ChatRequest,
  locale: Locale,
  error: unknown,
): Generator<TurnEvent> {
  const isAway = error instanceof AppError && error.code === "unavailable";
  if (!isAway || request.token !== undefined) throw error;
  const answer = compose(ctx, request, locale, {
    passages: [],
    history: [],
    told: null,
    sent_lead: null,
  });
  if (!answer.answered || answer.sources.length === 0 || answer.actions.length > 0) throw error;
  ctx.log.warn("turn_answered_without_database", { reason: error.reason });
  yield* answerEvents({ ...answer, messageId: null }, "bot");
}
