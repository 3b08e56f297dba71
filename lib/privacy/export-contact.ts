import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/**
 * All that the workshop knows of one person, as a document for that person: contact, requests, conversations with their messages.
 * For owners; throws `forbidden`, or `not_found` when there is no such contact among theirs.
 */
export async function exportContact(ctx: MemberContext, contactId: string): Promise<unknown> {
  const document = await callRpc(ctx.db, "export_contact", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
  });
  ctx.log.info("contact_exported", { requestId: ctx.requestId, contactId });
  return document;
}
