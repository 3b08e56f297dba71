import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { conversationLink, type ConversationLink } from "./schemas";

/** Over which account a conversation's customer writes, and what became of each answer; null for the website's. */
export async function getConversationLink(
  ctx: MemberContext,
  conversationId: string,
): Promise<ConversationLink> {
  const link = await callRpc(ctx.db, "get_conversation_channel", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
  return conversationLink.parse(link);
}

/** Sends a message again that failed or of which nobody knows. Throws `not_found` where there is no such message. */
export async function resendMessage(ctx: MemberContext, messageId: string): Promise<void> {
  await callRpc(ctx.db, "resend_by_channel", {
    p_workshop: ctx.workshopSlug,
    p_message_id: messageId,
  });
}
