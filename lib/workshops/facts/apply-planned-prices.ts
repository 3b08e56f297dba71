import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Writes so many planned prices at most whose day has come where prices stand, and returns how many. Customers hear them before. */
export async function applyPlannedPrices(
  { db, now }: Pick<Context, "db" | "now">,
  limit: number,
): Promise<number> {
  return callRpc(db, "apply_planned_prices", { p_now: now().toISOString(), p_limit: limit });
}
