import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { DocumentRow } from "../schemas";
import { toDocumentRow } from "./to-document-row";

/** Lists a workshop's documents, newest first; there are at most 200. Throws `not_found` for somebody else's workshop. */
export async function listDocuments(ctx: MemberContext): Promise<DocumentRow[]> {
  const rows = await callRpc(ctx.db, "list_documents", { p_workshop: ctx.workshopSlug });
  return rows.map(toDocumentRow);
}
