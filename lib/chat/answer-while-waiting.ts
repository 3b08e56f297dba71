import type { Locale } from "@/lib/core/locales";
import { buildSearch } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import { z } from "zod";
import { tellablePassages } from "./passages/tellable-passages";
import { messageLocale } from "./reply-language";
import { type Passage, passage } from "./schemas";
import type { BegunTurn } from "./stored-turn";
import type { StorableAnswer } from "./to-storable";
import type { TurnContext } from "./turn-context";

const waitingTurn = z.object({ is_waiting: z.boolean(), passages: z.array(passage) });

/** The passages that may answer a customer who waits for a person; null once somebody has come. */
export async function findWaitingPassages(
  ctx: TurnContext,
  { message, embedding }: BegunTurn["asked"],
  fallback: Locale,
): Promise<Passage[] | null> {
  const { query, terms } = buildSearch(message, messageLocale(message, fallback));
  const rows = await callRpc(ctx.db, "get_waiting_turn", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: ctx.conversationId,
    p_query: query,
    p_terms: terms,
    p_embedding: embedding,
  });
  const found = waitingTurn.parse(rows[0]);
  return found.is_waiting ? tellablePassages(found.passages, ctx.workshop) : null;
}

/** Whether an answer is a fact and nothing else: what is not known, wished for or complained about is the person's to answer. */
export function isPlainFact({ answered, sources, actions, topic }: StorableAnswer): boolean {
  const isWish = actions.some(({ type }) => type !== "appointment");
  return answered && sources.length > 0 && !isWish && !topic.intents.includes("complaint");
}

/** Stores what was told meanwhile; null when a person has come. */
export async function storeWaitingAnswer(
  ctx: TurnContext,
  { message_id: messageId }: Pick<BegunTurn, "message_id">,
  answer: StorableAnswer,
): Promise<string | null> {
  const [stored] = await callRpc(ctx.db, "store_waiting_answer", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: ctx.conversationId,
    p_message_id: messageId,
    p_reply: answer.reply,
    p_sources: answer.sources,
    p_actions: answer.actions,
    p_topic: answer.topic,
  });
  return stored?.message_id ?? null;
}
