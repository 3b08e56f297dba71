import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Ends so many trials at most whose time is over, and returns how many. */
export async function endTrials(
  { db, now }: Pick<Context, "db" | "now">,
  limit: number,
): Promise<number> {
  return callRpc(db, "end_trials", { p_now: now().toISOString(), p_limit: limit });
}
