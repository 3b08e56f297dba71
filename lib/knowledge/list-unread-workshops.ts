import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Ids of workshops with texts that an embedding model has not read yet; `db` needs the service's rights. */
export async function listUnreadWorkshops(
  ctx: Pick<Context, "db">,
  model: string,
  limit: number,
): Promise<string[]> {
  const rows = await callRpc(ctx.db, "list_unread_workshops", {
    p_model: model,
    p_limit: limit,
  });
  return rows.map(({ workshop_id }) => workshop_id);
}
