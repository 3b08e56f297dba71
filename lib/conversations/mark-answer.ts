import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { MarkInput } from "./schemas";

/** A place in a thread. */
export type AnswerPlace = { conversationId: string; messageId: string };

/** Calls an answer of the bot wrong, or changes the note. Throws `not_found` for what is none, `forbidden` for mechanics and viewers. */
export async function markAnswer(
  ctx: MemberContext,
  { conversationId, messageId }: AnswerPlace,
  { note }: MarkInput,
): Promise<void> {
  await callRpc(ctx.db, "mark_answer", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_message_id: messageId,
    p_note: note === undefined || note === "" ? null : note,
  });
  ctx.log.info("answer_marked", { requestId: ctx.requestId, messageId });
}

/** Takes back that an answer was called wrong; one that was not is no trouble. */
export async function unmarkAnswer(
  ctx: MemberContext,
  { conversationId, messageId }: AnswerPlace,
): Promise<void> {
  await callRpc(ctx.db, "unmark_answer", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_message_id: messageId,
  });
  ctx.log.info("answer_unmarked", { requestId: ctx.requestId, messageId });
}

/** Says that a wrong answer has been worked off, or with `isDone` false takes it up again. */
export async function settleWrongAnswer(
  ctx: MemberContext,
  messageId: string,
  isDone: boolean,
): Promise<void> {
  await callRpc(ctx.db, "settle_wrong_answer", {
    p_workshop: ctx.workshopSlug,
    p_message_id: messageId,
    p_is_done: isDone,
  });
  ctx.log.info("wrong_answer_settled", { requestId: ctx.requestId, messageId, isDone });
}
