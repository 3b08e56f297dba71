import type { MemberContext } from "@/lib/core/context";
import { toPage, type Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { GapFilter, GapRow } from "../schemas";
import { decodeGapCursor, encodeGapCursor } from "./gap-cursor";
import { toGapRow } from "./to-gap-row";

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
