import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { findWaitingPassages, isPlainFact, storeWaitingAnswer } from "./answer-while-waiting";
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
import { usualWait } from "./usual-wait";
import { wordingFor } from "./wording/wording-for";

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
    yield* meanwhile(ctx, request, locale, begun);
    return;
  }
  const composed = compose(ctx, request, locale, begun);
  const answer = withSentence(ctx, composed, await usualWait(ctx, composed));
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

/** Where a person is to answer: facts still come from the bot as long as nobody has come, with a word that somebody will. */
async function* meanwhile(
  ctx: TurnContext,
  request: ChatRequest,
  locale: Locale,
  begun: BegunTurn,
): AsyncGenerator<TurnEvent> {
  const passages = await findWaitingPassages(ctx, begun.asked, locale);
  const fact = passages && compose(ctx, request, locale, { ...begun, passages });
  const isTold = fact !== null && isPlainFact(fact);
  const { formality } = ctx.workshop.workshop;
  const answer =
    isTold && withSentence(ctx, fact, `\n\n${wordingFor(fact.locale, formality).personFollows}`);
  const messageId = answer && (await storeWaitingAnswer(ctx, begun, answer));
  if (answer && messageId) yield* answerEvents({ ...answer, messageId }, "human");
  else yield silentEnd();
}

/** An answer with one sentence more. */
function withSentence(
  ctx: TurnContext,
  answer: StorableAnswer,
  sentence: string | null,
): StorableAnswer {
  if (sentence === null) return answer;
  const reply = sentence.startsWith("\n") ? answer.reply + sentence : `${answer.reply} ${sentence}`;
  return toStorable({ ...answer, reply }, ctx.workshop);
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
