import type { Db, Logger } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { keepClaimed } from "./keep-claimed";
import { isFinal, reasonOf } from "./failure-reason";
import { job as jobShape, type Job, type JobHandler, type JobTable } from "./job";

export type DrainOptions = {
  db: Db;
  log: Logger;
  jobs: JobTable;
  /** Most jobs to do before returning. */
  limit: number;
  /** No job is begun when this says so, e.g. because time is up or the process is to end. */
  isOver: () => boolean;
  /** Ends the job under way: it goes back as if it had not been begun. */
  signal?: AbortSignal | undefined;
};

/** How many jobs came to which end. */
export type Drained = { done: number; postponed: number; buried: number };

/** Who dies holds a job so long; whoever lives asks for more in time. */
export const visibilitySeconds = 120;
const maxAttempts = 5;
/** Seconds before the second try; each later one waits four times as long. */
const firstDelaySeconds = 15;

/**
 * Does waiting jobs one after the other, the workshops in turn. One that fails comes back later, and after five tries, or at once
 * where no try can help, is kept apart with its reason. Throws only when the queue itself cannot be reached.
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

async function doJob(options: DrainOptions, job: Job): Promise<keyof Drained> {
  const { db, log, jobs, signal } = options;
  const about = {
    jobId: job.id,
    job: job.name,
    workshopId: job.workshopId,
    attempts: job.attempts,
  };
  const handler = jobs.get(job.name);
  const claim = keepClaimed(db, { id: job.id, seconds: visibilitySeconds, log });
  try {
    if (handler === undefined) throw new AppError("not_found", { reason: "unknown_job" });
    // Whoever had it before died at it, every time.
    if (job.attempts > maxAttempts) throw new AppError("internal", { reason: "worker_died" });
    await handler.run(job, signal);
    await claim.end();
    await callRpc(db, "finish_job", { p_id: job.id });
    log.info("job_done", about);
    return "done";
  } catch (error) {
    await claim.end();
    if (signal?.aborted) {
      await callRpc(db, "release_job", { p_id: job.id });
      log.info("job_released", about);
      return "postponed";
    }
    const reason = reasonOf(error);
    log.warn("job_failed", { ...about, reason, error });
    if (job.attempts < maxAttempts && !isFinal(error)) {
      const seconds = firstDelaySeconds * 4 ** (job.attempts - 1);
      await callRpc(db, "postpone_job", { p_id: job.id, p_seconds: seconds });
      return "postponed";
    }
    await tellGivenUp(options, handler, job);
    await callRpc(db, "bury_job", { p_id: job.id, p_reason: reason });
    log.error("job_buried", { ...about, reason });
    return "buried";
  }
}

/** Who cannot be told must not keep the job from being put away: it would come back for ever. */
async function tellGivenUp(
  { log }: DrainOptions,
  handler: JobHandler | undefined,
  job: Job,
): Promise<void> {
  try {
    await handler?.giveUp?.(job);
  } catch (error) {
    log.error("job_give_up_failed", { jobId: job.id, job: job.name, error });
  }
}
