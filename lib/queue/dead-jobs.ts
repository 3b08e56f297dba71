import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

const deadJob = z
  .object({
    id: z.int(),
    workshop_id: z.uuid(),
    workshop_slug: z.string().nullable(),
    job: z.string(),
    payload: z.unknown(),
    reason: z.string(),
    attempts: z.int().nullable(),
    died_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    workshopId: row.workshop_id,
    /** Null where the workshop is gone. */
    workshopSlug: row.workshop_slug,
    name: row.job,
    payload: row.payload,
    reason: row.reason,
    attempts: row.attempts,
    diedAt: row.died_at,
  }));

/** A job that failed for good. */
export type DeadJob = z.infer<typeof deadJob>;

/** Which of them are listed. */
export type DeadJobFilter = {
  /** Those that died before this one. */
  before?: number;
  workshopId?: string;
  name?: string;
};

/** The latest jobs that failed for good, at most `limit`. */
export async function listDeadJobs(
  db: Db,
  limit: number,
  { before, workshopId, name }: DeadJobFilter = {},
): Promise<DeadJob[]> {
  const rows = await callRpc(db, "list_dead_jobs", {
    p_limit: limit,
    p_before: before ?? null,
    p_workshop_id: workshopId ?? null,
    p_job: name ?? null,
  });
  return z.array(deadJob).parse(rows);
}

/** Queues one of them anew with all its tries, or all; returns how many there were. */
export async function replayDeadJobs(db: Db, id?: number): Promise<number> {
  return callRpc(db, "replay_dead_jobs", { p_id: id ?? null });
}

/** Forgets one of them, or all; returns how many there were. */
export async function deleteDeadJobs(db: Db, id?: number): Promise<number> {
  return callRpc(db, "delete_dead_jobs", { p_id: id ?? null });
}
