import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Deletes slots that were kept free and never booked; returns how many, `limit` at most. */
export async function purgeExpiredHolds(
  { db, now }: Pick<Context, "db" | "now">,
  limit: number,
): Promise<number> {
  return callRpc(db, "purge_expired_holds", { p_now: now().toISOString(), p_limit: limit });
}
