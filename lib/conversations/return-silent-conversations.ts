import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Hands conversations back to the bot in which nobody has said anything for their workshop's set time; returns how many. */
export async function returnSilentConversations(
  ctx: Pick<Context, "db">,
  limit: number,
): Promise<number> {
  return callRpc(ctx.db, "return_silent_conversations", { p_limit: limit });
}
