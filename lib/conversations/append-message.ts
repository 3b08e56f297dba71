import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { conversationNotFound } from "./conversation-not-found";
import type { MessageView, ReplyInput } from "./schemas";
import { toMessageView } from "./to-message-view";

/**
 * Sends a member's reply, which takes the conversation over from the bot, and from a colleague only if that is said; a repeat returns
 * the message already sent. Throws `conflict` with reason `conversation_taken`.
 */
export async function appendMessage(
  ctx: MemberContext,
  conversationId: string,
  reply: ReplyInput,
): Promise<MessageView> {
  const [row] = await callRpc(ctx.db, "append_message", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_body: reply.body,
    p_client_message_id: reply.clientMessageId,
    p_seen_position: reply.seenPosition ?? null,
    p_takes_over: reply.takesOver ?? false,
  });
  if (row === undefined) throw conversationNotFound();
  const message = toMessageView(row);
  ctx.log.info("member_replied", { requestId: ctx.requestId, messageId: message.id });
  return message;
}
