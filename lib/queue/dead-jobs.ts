import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

const deadJob = z.object({
  id: z.int(),
  workshop_id: z.uuid(),
  job: z.string(),
  payload: z.unknown(),
  reason: z.string(),
  died_at: z.string(),
});

/** A job that failed for good. */
export type DeadJob = {
  id: number;
  workshopId: string;
  name: string;
  payload: unknown;
  reason: string;
  diedAt: string;
};

/** The latest jobs that failed for good, at most `limit`. */
export async function listDeadJobs(db: Db, limit: number): Promise<DeadJob[]> {
  const rows = await callRpc(db, "list_dead_jobs", { p_limit: limit });
  return z
    .array(deadJob)
    .parse(rows)
    .map(({ workshop_id: workshopId, job: name, died_at: diedAt, ...rest }) => ({
      ...rest,
      workshopId,
      name,
      diedAt,
    }));
}

/** Queues all of them anew, each with all its tries; returns how many there were. */
export async function replayDeadJobs(db: Db): Promise<number> {
  return callRpc(db, "replay_dead_jobs", {});
}
