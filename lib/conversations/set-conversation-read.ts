import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Notes that the team has seen everything in a conversation. */
export async function setConversationRead(
  ctx: MemberContext,
  conversationId: string,
): Promise<void> {
  await callRpc(ctx.db, "set_conversation_read", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
}
