import type { MemberContext } from "@/lib/core/context";
import { decodeCursor, encodeCursor, toPage, type Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { LeadFilter, LeadRow } from "./schemas";
import { toLeadRow } from "./to-lead-row";

/**
 * Lists one page of leads: newest first, or whom to call next. Throws `forbidden` for a mechanic and `not_found` for somebody else's
 * workshop.
 */
export async function listLeads(ctx: MemberContext, filter: LeadFilter): Promise<Page<LeadRow>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor);

  const found = await callRpc(ctx.db, "list_leads", {
    p_workshop: ctx.workshopSlug,
    p_status: filter.status ?? null,
    p_cursor_at: after?.at ?? null,
    p_cursor_id: after?.id ?? null,
    p_limit: filter.limit + 1,
    p_q: filter.q ?? null,
    p_view: filter.view,
    p_mine: filter.mine,
  });

  return toPage(found.map(toLeadRow), filter.limit, (last) =>
    encodeCursor(
      filter.view === "calls" ? (last.callAt ?? last.createdAt) : last.createdAt,
      last.id,
    ),
  );
}
