import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { conversationNotFound } from "./conversation-not-found";
import type { ConversationPatch, ConversationRow } from "./schemas";
import { toConversationRow } from "./to-conversation-row";

/** Takes a conversation over, hands it back, closes, reopens or assigns it; what the patch does not name stays. */
export async function updateConversation(
  ctx: MemberContext,
  conversationId: string,
  patch: ConversationPatch,
): Promise<ConversationRow> {
  const [row] = await callRpc(ctx.db, "update_conversation", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_mode: patch.mode ?? null,
    p_status: patch.status ?? null,
    p_assignee_id: patch.assigneeId ?? null,
  });
  if (row === undefined) throw conversationNotFound();
  ctx.log.info("conversation_updated", { requestId: ctx.requestId, conversationId, ...patch });
  return toConversationRow(row);
}
