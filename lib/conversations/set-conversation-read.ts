import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ReadMark } from "./schemas";

/** Notes that the team has seen a conversation up to a position; what came later stays unread. */
export async function setConversationRead(
  ctx: MemberContext,
  conversationId: string,
  mark: ReadMark,
): Promise<void> {
  await callRpc(ctx.db, "set_conversation_read", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_position: mark?.position ?? null,
  });
}
