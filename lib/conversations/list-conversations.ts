import type { MemberContext } from "@/lib/core/context";
import { decodeCursor, encodeCursor, toPage, type Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ConversationFilter, ConversationRow, InboxQueue } from "./schemas";
import { toConversationRow } from "./to-conversation-row";

/** Lists one page of the inbox in one call: newest first, or who needs a person, longest wait first. Throws `not_found` for a workshop that is not the member's. */
export async function listConversations(
  ctx: MemberContext,
  filter: ConversationFilter,
): Promise<Page<ConversationRow>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor);

  const found = await callRpc(ctx.db, "list_conversations", {
    p_workshop: ctx.workshopSlug,
    p_status: filter.status ?? null,
    p_mode: filter.mode ?? null,
    p_unread: filter.unread ?? null,
    p_q: filter.q ?? null,
    p_cursor_at: after?.at ?? null,
    p_cursor_id: after?.id ?? null,
    p_limit: filter.limit + 1,
    p_queue: filter.queue ?? null,
    p_tag: filter.tag ?? null,
  });

  return toPage(found.map(toConversationRow), filter.limit, (last) =>
    encodeCursor(placeOf(last, filter.queue), last.id),
  );
}

/** By what a queue is sorted. */
function placeOf(row: ConversationRow, queue: InboxQueue | undefined): string {
  return (queue === "needs_me" ? row.waitingSince : null) ?? row.lastMessageAt;
}
