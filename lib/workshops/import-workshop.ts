import type { Db } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { chunkText } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toFieldIssues } from "./field-issues";
import { workshopFile, type WorkshopFile } from "./import-schema";

export type ImportedWorkshop = { workshopId: string; slug: string; isCreated: boolean };

/**
 * Makes or updates the workshop a file describes, all or nothing; what the file no longer holds is deleted. Throws
 * `invalid` with reason `invalid_workshop` and one issue for each refused value, its path as in the file.
 */
export async function importWorkshop(db: Db, raw: unknown): Promise<ImportedWorkshop> {
  const { documents, ...file } = parseWorkshopFile(raw);
  const [row] = await callRpc(db, "import_workshop", {
    p_workshop: {
      ...file,
      documents: documents.map((document) => ({ ...document, chunks: chunkText(document.text) })),
    },
  });
  if (!row) throw new AppError("internal", { reason: "import_returned_nothing" });
  return { workshopId: row.workshop_id, slug: row.slug, isCreated: row.is_created };
}

/** Checks a file without writing anything; throws as `importWorkshop` does. */
export function parseWorkshopFile(raw: unknown): WorkshopFile {
  const parsed = workshopFile.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = toFieldIssues(parsed.error, "workshop");
  throw new AppError("invalid", {
    reason: "invalid_workshop",
    publicMessage: issues.map(({ path, rule }) => `${path}: ${rule}`).join("\n"),
    issues,
  });
}
