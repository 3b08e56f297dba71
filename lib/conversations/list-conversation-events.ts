import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { conversationEvent, type ConversationEvent } from "./schemas";

/** Lists who did what with a conversation, oldest first; none for one that is not there. */
export async function listConversationEvents(
  ctx: MemberContext,
  conversationId: string,
): Promise<ConversationEvent[]> {
  const rows = await callRpc(ctx.db, "list_conversation_events", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
  return rows.map((row) =>
    conversationEvent.parse({
      id: row.id,
      kind: row.kind,
      memberName: row.member_name,
      assigneeName: row.assignee_name,
      createdAt: row.created_at,
    }),
  );
}
