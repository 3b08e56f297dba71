import type { MemberContext } from "@/lib/core/context";
import { decodeCursor, encodeCursor, toPage, type Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import { dueRow, type DueFilter, type DueRow } from "./due-schemas";

/** Lists one page of what cars are due for, the soonest first. Throws `forbidden` for a mechanic and `not_found` for somebody else's workshop. */
export async function listDues(ctx: MemberContext, filter: DueFilter): Promise<Page<DueRow>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor);
  const found = await callRpc(ctx.db, "list_vehicle_dues", {
    p_workshop: ctx.workshopSlug,
    p_cursor_on: after?.at.replace(/T.*$/, "") ?? null,
    p_cursor_id: after?.id ?? null,
    p_limit: filter.limit + 1,
  });
  const rows = found.map((row) => dueRow.parse(row));
  return toPage(rows, filter.limit, (last) => encodeCursor(`${last.sortOn}T00:00:00Z`, last.id));
}
