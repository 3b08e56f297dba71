import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { DocumentRow } from "../schemas";
import { toDocumentRow, type StoredDocument } from "./to-document-row";

/** The document that `add_document` returned. */
export function requireAdded(ctx: MemberContext, rows: readonly StoredDocument[]): DocumentRow {
  const [row] = rows;
  if (row === undefined) throw new AppError("internal", { reason: "document_not_added" });
  ctx.log.info("document_added", {
    requestId: ctx.requestId,
    documentId: row.id,
    source: row.source,
  });
  return toDocumentRow(row);
}
