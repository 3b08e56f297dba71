import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { conversationNotFound } from "./conversation-not-found";
import type { ConversationChanges, ConversationPatch, ConversationRow, UndoInput } from "./schemas";
import { toConversationRow } from "./to-conversation-row";

/** Takes a conversation over, hands it back, closes, reopens, assigns, tags or snoozes it; what the patch does not name stays. */
export async function updateConversation(
  ctx: MemberContext,
  conversationId: string,
  patch: ConversationPatch,
): Promise<ConversationRow> {
  const [row] = await updateConversations(ctx, { changes: [{ id: conversationId, ...patch }] });
  if (row === undefined) throw conversationNotFound();
  return row;
}

/** Changes several conversations, all or none. Throws `not_found` for one that is not there, `invalid` for an assignee who is not. */
export async function updateConversations(
  ctx: MemberContext,
  { changeId, changes }: ConversationChanges,
): Promise<ConversationRow[]> {
  const rows = await callRpc(ctx.db, "change_conversations", {
    p_workshop: ctx.workshopSlug,
    p_changes: changes,
    p_change_id: changeId ?? null,
  });
  const [{ id: _, ...first } = { id: "" }] = changes;
  const fields = Object.keys(first);
  ctx.log.info("conversations_updated", { requestId: ctx.requestId, count: rows.length, fields });
  return rows.map(toConversationRow);
}

/** Puts back what a change of one's own did, but where somebody has changed it since; returns what was put back. */
export async function undoChange(
  ctx: MemberContext,
  { changeId }: UndoInput,
): Promise<ConversationRow[]> {
  const rows = await callRpc(ctx.db, "undo_change", {
    p_workshop: ctx.workshopSlug,
    p_change_id: changeId,
  });
  ctx.log.info("change_undone", { requestId: ctx.requestId, count: rows.length });
  return rows.map(toConversationRow);
}
