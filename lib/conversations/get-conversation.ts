import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { conversationNotFound } from "./conversation-not-found";
import type { ConversationDetail } from "./schemas";
import { toConversationDetail } from "./to-conversation-row";

/** Gets one conversation with its contact. Throws `not_found` when it is not there or not the member's. */
export async function getConversation(
  ctx: MemberContext,
  conversationId: string,
): Promise<ConversationDetail> {
  const [row] = await callRpc(ctx.db, "get_conversation", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
  if (row === undefined) throw conversationNotFound();
  return toConversationDetail(row);
}
