import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Ids of workshops with texts that no embedding model has read yet; `db` needs the service's rights. */
export async function listUnreadWorkshops(
  ctx: Pick<Context, "db">,
  limit: number,
): Promise<string[]> {
  const rows = await callRpc(ctx.db, "list_unread_workshops", { p_limit: limit });
  return rows.map(({ workshop_id }) => workshop_id);
}
