import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { buildSearch } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { composeAnswer } from "./compose-answer";
import { fallbackLocale, messageLocale } from "./reply-language";
import type { Answer, ChatRequest, TurnEvent } from "./schemas";
import { begunTurn, finishedTurn, type BegunTurn, type FinishedTurn } from "./stored-turn";
import { answerEvents, silentEnd } from "./turn-events";

/** A visitor's turn in a conversation whose token has been checked. */
export type TurnContext = Context & {
  workshop: WorkshopContext;
  conversationId: string;
  /** Handed back so that the visitor can go on. */
  token: string;
  /** The question's meaning for search, or null; absent where words alone are searched. */
  embedQuery?: EmbedQuery;
};

/**
 * Answers one message in two database calls and yields its events. The answer is stored before it is said, so that a person who
 * takes over in between is never talked over. Database errors are thrown unless the facts at hand answer the message anyway.
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
  const finished = await finishTurn(ctx, begun.message_id, answer);
  if (finished.message_id === null && finished.mode === "human") yield silentEnd();
  else yield* answerEvents({ ...answer, messageId: finished.message_id }, finished.mode);
}

function compose(
  ctx: TurnContext,
  request: ChatRequest,
  locale: Locale,
  { passages, history }: Pick<BegunTurn, "passages" | "history">,
): Answer {
  const { workshop, now } = ctx;
  return composeAnswer({
    question: request.message,
    locale,
    workshop,
    passages,
    history,
    now: now(),
  });
}

async function beginTurn(
  ctx: TurnContext,
  request: ChatRequest,
  fallback: Locale,
): Promise<BegunTurn> {
  const locale = messageLocale(request.message, fallback);
  const { query, terms } = buildSearch(request.message, locale);
  const rows = await callRpc(ctx.db, "begin_turn", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: ctx.conversationId,
    p_client_message_id: request.clientMessageId,
    p_body: request.message,
    p_channel: request.channel ?? "web",
    p_locale: locale,
    p_query: query,
    p_terms: terms,
    p_embedding: (await ctx.embedQuery?.(request.message.slice(0, 1_000))) ?? null,
  });
  return begunTurn.parse(rows[0]);
}

async function finishTurn(
  ctx: TurnContext,
  messageId: string,
  answer: Answer,
): Promise<FinishedTurn> {
  const rows = await callRpc(ctx.db, "finish_turn", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: ctx.conversationId,
    p_message_id: messageId,
    p_reply: answer.reply,
    p_sources: answer.sources,
    p_actions: answer.actions,
    p_answered: answer.answered,
    p_topic: answer.topic,
  });
  return finishedTurn.parse(rows[0]);
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
  const answer = compose(ctx, request, locale, { passages: [], history: [] });
  if (!answer.answered || answer.sources.length === 0 || answer.actions.length > 0) throw error;
  ctx.log.warn("turn_answered_without_database", { reason: error.reason });
  yield* answerEvents({ ...answer, messageId: null }, "bot");
}
