import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Brings conversations back that were put off until now; returns how many. */
export async function wakeConversations(ctx: Pick<Context, "db">, limit: number): Promise<number> {
  return callRpc(ctx.db, "wake_conversations", { p_limit: limit });
}
