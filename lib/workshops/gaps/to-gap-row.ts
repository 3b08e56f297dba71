import { z } from "zod";
import { locale } from "@/lib/core/locales";
import { factKind, gapStatus, type GapRow } from "../schemas";

const databaseRow = z.object({
  id: z.uuid(),
  question: z.string(),
  locale,
  times_asked: z.int(),
  first_asked_at: z.string(),
  last_asked_at: z.string(),
  last_conversation_id: z.uuid().nullable(),
  status: gapStatus,
  resolved_kind: factKind.nullable(),
  resolved_id: z.uuid().nullable(),
});

/** Reshapes a question that nobody could answer, as the database returns it. */
export function toGapRow(found: unknown): GapRow {
  const row = databaseRow.parse(found);
  const { resolved_kind: kind, resolved_id: id } = row;
  return {
    id: row.id,
    question: row.question,
    locale: row.locale,
    timesAsked: row.times_asked,
    firstAskedAt: row.first_asked_at,
    lastAskedAt: row.last_asked_at,
    lastConversationId: row.last_conversation_id,
    status: row.status,
    resolvedBy: kind === null || id === null ? null : { kind, id },
  };
}
