import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toContactDetail, type ContactDetail } from "./to-contact-detail";

/** Gets one customer with cars, requests, conversations and appointments. Throws `forbidden` for a mechanic, `not_found` for nobody of theirs. */
export async function getContact(ctx: MemberContext, contactId: string): Promise<ContactDetail> {
  const found = await callRpc(ctx.db, "get_contact", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
  });
  return toContactDetail(found, ctx.now());
}
