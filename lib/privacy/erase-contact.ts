import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";

export type ErasedContact = { conversationCount: number; leadCount: number };

/**
 * Erases one person with all conversations and requests; says how many there were. For owners; throws `forbidden`, or `not_found`
 * when there is no such contact among theirs.
 */
export async function eraseContact(ctx: MemberContext, contactId: string): Promise<ErasedContact> {
  const [row] = await callRpc(ctx.db, "erase_contact", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
  });
  if (!row) throw new AppError("internal", { reason: "erasure_returned_nothing" });
  const erased = { conversationCount: row.conversation_count, leadCount: row.lead_count };
  ctx.log.info("contact_erased", { requestId: ctx.requestId, contactId, ...erased });
  return erased;
}
