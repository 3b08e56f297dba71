import type { Db, Logger } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { job as jobShape, type Job, type JobTable } from "./job";

export type DrainOptions = {
  db: Db;
  log: Logger;
  jobs: JobTable;
  /** Most jobs to do before returning. */
  limit: number;
  /** No job is begun when this says so, e.g. because time is up or the process is to end. */
  isOver: () => boolean;
};

/** How many jobs came to which end. */
export type Drained = { done: number; postponed: number; buried: number };

/** A job longer than this is given to somebody else too; reading the largest document takes a fraction of it. */
const visibilitySeconds = 300;
const maxAttempts = 5;
/** Seconds before the second try; each later one waits four times as long. */
const firstDelaySeconds = 15;

/**
 * Does waiting jobs one after the other, oldest first. One that fails comes back later, and after five tries is kept apart with
 * its reason. Throws only when the queue itself cannot be reached.
 */
export async function drainJobs(options: DrainOptions): Promise<Drained> {
  const drained: Drained = { done: 0, postponed: 0, buried: 0 };
  for (let begun = 0; begun < options.limit && !options.isOver(); begun++) {
    const next = await claimJob(options.db);
    if (next === null) break;
    drained[await doJob(options, next)] += 1;
  }
  return drained;
}

async function claimJob(db: Db): Promise<Job | null> {
  const [row] = await callRpc(db, "claim_jobs", { p_limit: 1, p_seconds: visibilitySeconds });
  if (row === undefined) return null;
  return jobShape.parse({
    id: row.id,
    workshopId: row.workshop_id,
    name: row.job,
    payload: row.payload,
    attempts: row.attempts,
  });
}

async function doJob({ db, log, jobs }: DrainOptions, job: Job): Promise<keyof Drained> {
  const about = {
    jobId: job.id,
    job: job.name,
    workshopId: job.workshopId,
    attempts: job.attempts,
  };
  const handler = jobs.get(job.name);
  try {
    if (handler === undefined) throw new AppError("internal", { reason: "unknown_job" });
    // Whoever had it before died at it, every time.
    if (job.attempts > maxAttempts) throw new AppError("internal", { reason: "never_finished" });
    await handler.run(job);
    await callRpc(db, "finish_job", { p_id: job.id });
    log.info("job_done", about);
    return "done";
  } catch (error) {
    const reason = error instanceof AppError ? error.reason : "internal";
    log.warn("job_failed", { ...about, reason, error });
    if (handler !== undefined && job.attempts < maxAttempts) {
      const seconds = firstDelaySeconds * 4 ** (job.attempts - 1);
      await callRpc(db, "postpone_job", { p_id: job.id, p_seconds: seconds });
      return "postponed";
    }
    await handler?.giveUp?.(job);
    await callRpc(db, "bury_job", { p_id: job.id, p_reason: reason });
    log.error("job_buried", { ...about, reason });
    return "buried";
  }
}
