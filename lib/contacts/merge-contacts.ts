import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toContactDetail, type ContactDetail } from "./to-contact-detail";

/**
 * Makes two customers one; the first keeps its name. Throws `conflict` with reason `verified_contact_stays` where the second is the one
 * that the workshop's site vouches for.
 */
export async function mergeContacts(
  ctx: MemberContext,
  keptId: string,
  mergedId: string,
): Promise<ContactDetail> {
  const kept = await callRpc(ctx.db, "merge_contacts", {
    p_workshop: ctx.workshopSlug,
    p_kept_id: keptId,
    p_merged_id: mergedId,
  });
  ctx.log.info("contacts_merged", { requestId: ctx.requestId, contactId: keptId });
  return toContactDetail(kept, ctx.now());
}

/** Parts two customers again. Throws `conflict` with reason `later_merge_first` for any but the last merge of a contact. */
export async function undoMerge(ctx: MemberContext, mergeId: string): Promise<ContactDetail> {
  const kept = await callRpc(ctx.db, "undo_merge", {
    p_workshop: ctx.workshopSlug,
    p_merge_id: mergeId,
  });
  ctx.log.info("merge_undone", { requestId: ctx.requestId });
  return toContactDetail(kept, ctx.now());
}
