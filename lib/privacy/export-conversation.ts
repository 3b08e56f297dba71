import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/**
 * All that the workshop keeps of one conversation, for a customer who left no contact: messages, what was told, requests. For owners;
 * throws `forbidden`, or `not_found` when there is no such conversation among theirs.
 */
export async function exportConversation(
  ctx: MemberContext,
  conversationId: string,
): Promise<unknown> {
  const document = await callRpc(ctx.db, "export_conversation", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
  ctx.log.info("conversation_exported", { requestId: ctx.requestId, conversationId });
  return document;
}
