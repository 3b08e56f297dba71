import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { conversationNote, type ConversationNote, type NoteInput } from "./note-schemas";

/** Lists what colleagues have written beside a conversation, oldest first; nothing for one that is not there. */
export async function listNotes(
  ctx: MemberContext,
  conversationId: string,
): Promise<ConversationNote[]> {
  const rows = await callRpc(ctx.db, "list_notes", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
  return rows.map((row) =>
    conversationNote.parse({
      id: row.id,
      authorName: row.author_name,
      isOwn: row.is_own,
      body: row.body,
      mentions: row.mentions,
      createdAt: row.created_at,
    }),
  );
}

/** Writes a note for colleagues and returns its id; a repeat is the same note. Throws `invalid` for a mention of nobody in the team. */
export async function addNote(
  ctx: MemberContext,
  conversationId: string,
  note: NoteInput,
): Promise<{ id: string }> {
  const id = await callRpc(ctx.db, "add_note", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_body: note.body,
    p_client_note_id: note.clientNoteId,
    p_mentions: note.mentions,
  });
  ctx.log.info("note_added", { requestId: ctx.requestId, noteId: id });
  return { id };
}

/** Takes back an own note. Throws `not_found` for a colleague's. */
export async function deleteNote(
  ctx: MemberContext,
  { conversationId, noteId }: { conversationId: string; noteId: string },
): Promise<void> {
  await callRpc(ctx.db, "delete_note", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_note_id: noteId,
  });
  ctx.log.info("note_deleted", { requestId: ctx.requestId, noteId });
}
