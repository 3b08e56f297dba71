import type { MemberContext } from "@/lib/core/context";
import { decodeCursor, encodeCursor, toPage, type Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import { contactRow, type ContactFilter, type ContactRow } from "./schemas";

/** Lists one page of customers, whoever changed last first. Throws `forbidden` for a mechanic and `not_found` for somebody else's workshop. */
export async function listContacts(
  ctx: MemberContext,
  filter: ContactFilter,
): Promise<Page<ContactRow>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor);
  const found = await callRpc(ctx.db, "list_contacts", {
    p_workshop: ctx.workshopSlug,
    p_q: filter.q ?? null,
    p_cursor_at: after?.at ?? null,
    p_cursor_id: after?.id ?? null,
    p_limit: filter.limit + 1,
  });
  const rows = found.map((row) => contactRow.parse(row));
  return toPage(rows, filter.limit, (last) => encodeCursor(last.updatedAt, last.id));
}
