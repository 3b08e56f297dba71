import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Forgets a document and all that was found in it. Throws `not_found` when it is not there, `forbidden` for who may not edit. */
export async function deleteDocument(ctx: MemberContext, documentId: string): Promise<void> {
  await callRpc(ctx.db, "delete_document", {
    p_workshop: ctx.workshopSlug,
    p_document_id: documentId,
  });
  ctx.log.info("document_deleted", { requestId: ctx.requestId, documentId });
}
