import type { MemberContext } from "@/lib/core/context";
import type { Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { MessagePageQuery, MessageView } from "./schemas";
import { toMessageView } from "./to-message-view";

/** Lists a thread, newest page first and oldest message first within it; `cursor` leads to the page before. */
export async function listMessages(
  ctx: MemberContext,
  conversationId: string,
  { cursor, limit }: MessagePageQuery,
): Promise<Page<MessageView>> {
  const found = await callRpc(ctx.db, "list_messages", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_before: cursor ?? null,
    // One more than shown tells whether something came before.
    p_limit: limit + 1,
  });

  const rows = found.slice(-limit).map(toMessageView);
  const oldest = rows[0];
  return { rows, cursor: found.length > limit && oldest ? String(oldest.position) : null };
}
