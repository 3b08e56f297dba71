import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { locale } from "@/lib/core/locales";
import { toPage, type Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import { factKind, gapStatus, type GapFilter, type GapRow } from "../schemas";
import { decodeGapCursor, encodeGapCursor } from "./gap-cursor";

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

/** Lists one page of what customers asked in vain, the most asked first. */
export async function listGaps(ctx: MemberContext, filter: GapFilter): Promise<Page<GapRow>> {
  const after = filter.cursor === undefined ? null : decodeGapCursor(filter.cursor);
  const found = await callRpc(ctx.db, "list_gaps", {
    p_workshop: ctx.workshopSlug,
    p_status: filter.status,
    p_cursor_times: after?.timesAsked ?? null,
    p_cursor_at: after?.lastAskedAt ?? null,
    p_cursor_id: after?.id ?? null,
    p_limit: filter.limit + 1,
  });
  return toPage(found.map(toGapRow), filter.limit, encodeGapCursor);
}

function toGapRow(found: unknown): GapRow {
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
