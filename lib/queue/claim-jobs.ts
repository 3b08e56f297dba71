import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { job as jobShape, type Job } from "./job";
import type { Wish } from "./lanes";

/** Who dies holds a job so long; whoever lives asks for more in time. */
export const visibilitySeconds = 120;

/** Takes at most `limit` jobs that nobody is at, one of a workshop. */
export async function claimJobs(db: Db, limit: number, wish: Wish): Promise<Job[]> {
  const rows = await callRpc(db, "claim_jobs", {
    p_limit: limit,
    p_seconds: visibilitySeconds,
    p_background: wish.background,
    p_each: 1,
    p_passed_over: wish.passedOver,
    p_passed_over_background: wish.passedOverBackground,
  });
  return rows.map((row) =>
    jobShape.parse({
      id: row.id,
      workshopId: row.workshop_id,
      name: row.job,
      payload: row.payload,
      attempts: row.attempts,
      priority: row.priority,
      waitedMs: row.waited_ms,
    }),
  );
}
