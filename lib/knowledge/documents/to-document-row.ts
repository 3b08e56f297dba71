import type { RpcReturns } from "@/lib/supabase/call-rpc";
import { documentRow, type DocumentRow } from "../schemas";

/** A document as the database returns it. */
export type StoredDocument = RpcReturns<"list_documents">[number];

/** Reshapes a document; the generated types know neither which columns are never null nor what the texts mean. */
export function toDocumentRow(row: StoredDocument): DocumentRow {
  return documentRow.parse({
    id: row.id,
    title: row.title,
    source: row.source,
    url: row.url,
    fileName: row.file_name,
    status: row.status,
    error: row.error,
    isActive: row.is_active,
    passageCount: row.passage_count,
    proposalCount: row.proposal_count,
    createdAt: row.created_at,
    indexedAt: row.indexed_at,
    pageCount: row.page_count,
    unreadPageCount: row.unread_page_count,
  });
}
