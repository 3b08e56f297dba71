import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Has a document read anew. Throws `not_found` when it is not there, `forbidden` for who may not edit. */
export async function reindexDocument(ctx: MemberContext, documentId: string): Promise<void> {
  await callRpc(ctx.db, "reindex_document", {
    p_workshop: ctx.workshopSlug,
    p_document_id: documentId,
  });
  ctx.log.info("document_requeued", { requestId: ctx.requestId, documentId });
}
