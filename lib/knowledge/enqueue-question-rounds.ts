import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Leaves an `embed_questions` job for each workshop that is due, and returns how many; `db` needs the service's rights. */
export async function enqueueQuestionRounds(
  ctx: Pick<Context, "db">,
  model: string,
  limit: number,
): Promise<number> {
  return callRpc(ctx.db, "enqueue_question_rounds", { p_model: model, p_limit: limit });
}
