import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Lets answers use a document, or not. Throws `not_found` when it is not there, `forbidden` for who may not edit. */
export async function setDocumentActive(
  ctx: MemberContext,
  documentId: string,
  isActive: boolean,
): Promise<void> {
  await callRpc(ctx.db, "set_document_active", {
    p_workshop: ctx.workshopSlug,
    p_document_id: documentId,
    p_is_active: isActive,
  });
  ctx.log.info("document_switched", { requestId: ctx.requestId, documentId, isActive });
}
