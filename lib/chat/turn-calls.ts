import type { Locale } from "@/lib/core/locales";
import { buildSearch, foldWords } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ReadTurn } from "./read-turn";
import { tellablePassages } from "./passages/tellable-passages";
import { messageLocale } from "./reply-language";
import type { ChatRequest } from "./schemas";
import { readDetails } from "./understand/read-slots";
import { begunTurn, finishedTurn, type BegunTurn, type FinishedTurn } from "./stored-turn";
import { toStorableFrame, type StorableAnswer } from "./to-storable";
import type { TurnContext } from "./turn-context";

/** Texts that a reader may select from though no word of the message led to them; small workshops have no more in all. */
const unfoundMax = 24;

/** Stores a visitor's message and fetches what its answer needs. */
export async function beginTurn(
  ctx: TurnContext,
  request: ChatRequest,
  fallback: Locale,
): Promise<BegunTurn> {
  const locale = messageLocale(request.message, fallback);
  const { query, terms } = buildSearch(request.message, locale);
  const embedding = (await ctx.embedQuery?.(request.message)) ?? null;
  const rows = await callRpc(ctx.db, "begin_turn", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: ctx.conversationId,
    p_client_message_id: request.clientMessageId,
    p_body: request.message,
    p_channel: request.channel ?? "web",
    p_locale: locale,
    p_query: query,
    p_terms: terms,
    p_embedding: embedding,
    p_told: readDetails(request.message, ctx.workshop.workshop.address.country),
    p_unfound: ctx.renderFrame ? unfoundMax : 0,
  });
  const begun = begunTurn.parse(rows[0]);
  return {
    ...begun,
    passages: tellablePassages(begun.passages, ctx.workshop),
    asked: { message: request.message, embedding },
  };
}

/** What is kept beside an answer: how its message was understood, and what that took. */
export type Understood = Pick<ReadTurn, "frame" | "verdict" | "read">;

/** Stores the answer to a message, with how that was understood and what a model took. */
export async function finishTurn(
  ctx: TurnContext,
  { message_id: messageId, asked }: Pick<BegunTurn, "message_id" | "asked">,
  answer: StorableAnswer,
  { frame, verdict, read: { effort } }: Understood,
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
    p_usage: effort?.usage ? { model: effort.model, ...effort.usage } : null,
    p_verdict: verdict,
    p_frame: toStorableFrame(frame),
    p_told: answer.told,
    p_open_questions: answer.openQuestions.map((question) => ({
      question,
      embedding: isWhole(question, asked.message) ? asked.embedding : null,
    })),
  });
  return finishedTurn.parse(rows[0]);
}

/** A question that is one of several does not mean what the whole message means; asking for its own meaning would take too long. */
function isWhole(question: string, message: string): boolean {
  return foldWords(question) === foldWords(message);
}
