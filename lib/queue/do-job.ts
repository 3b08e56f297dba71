import type { Db, Logger } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { visibilitySeconds } from "./claim-jobs";
import { isFinal, reasonOf } from "./failure-reason";
import { usualDelays, type Job, type JobHandler, type JobTable } from "./job";
import { JobPostponed } from "./job-postponed";
import { keepClaimed } from "./keep-claimed";

/** How one run of a job ended. */
export type JobEnd = "done" | "postponed" | "buried";

export type DoJobOptions = {
  db: Db;
  log: Logger;
  jobs: JobTable;
  /** Ends the jobs under way: they go back as if they had not been begun. */
  signal?: AbortSignal | undefined;
  /** From 0 to 1. @default Math.random */
  random?: () => number;
};

/**
 * Does one job that was claimed. One that fails comes back later, and after its last try, or at once where no try can help, is kept apart
 * with its reason. Throws only when the queue itself cannot be reached.
 */
export async function doJob(options: DoJobOptions, job: Job): Promise<JobEnd> {
  const { db, log, jobs, signal } = options;
  const begunMs = performance.now();
  const about = aboutOf(job);
  const handler = jobs.get(job.name);
  const delays = handler?.delays ?? usualDelays;
  const claim = keepClaimed(db, { id: job.id, seconds: visibilitySeconds, log });
  try {
    if (handler === undefined) throw new AppError("not_found", { reason: "unknown_job" });
    // Whoever had it before died at it, every time.
    if (job.attempts > delays.length + 1) throw new AppError("internal", { reason: "worker_died" });
    await handler.run(job, signal);
    await claim.end();
    await callRpc(db, "finish_job", { p_id: job.id });
    log.info("job_done", { ...about, ms: msSince(begunMs) });
    return "done";
  } catch (error) {
    await claim.end();
    if (signal?.aborted || error instanceof JobPostponed) {
      const seconds = error instanceof JobPostponed ? error.seconds : 0;
      await callRpc(db, "release_job", { p_id: job.id, p_seconds: Math.ceil(seconds) });
      log.info("job_released", about);
      return "postponed";
    }
    return endFailed(options, { job, handler, delays, error, begunMs });
  }
}

type Failed = {
  job: Job;
  handler: JobHandler | undefined;
  delays: readonly number[];
  error: unknown;
  begunMs: number;
};

async function endFailed(options: DoJobOptions, failed: Failed): Promise<JobEnd> {
  const { db, log, random = Math.random } = options;
  const { job, handler, delays, error, begunMs } = failed;
  const about = aboutOf(job);
  const reason = reasonOf(error);
  log.warn("job_failed", { ...about, ms: msSince(begunMs), reason, error });
  const delay = delays[job.attempts - 1];
  if (delay !== undefined && !isFinal(error)) {
    // A fifth more or less, so that what failed together does not come back together.
    const usual = Math.round(delay * (0.8 + 0.4 * random()));
    const seconds = Math.max(usual, askedSeconds(error));
    await callRpc(db, "postpone_job", { p_id: job.id, p_seconds: seconds });
    return "postponed";
  }
  try {
    await handler?.giveUp?.(job, reason);
  } catch (giveUpError) {
    // Who cannot be told must not keep the job from being put away: it would come back for ever.
    log.error("job_give_up_failed", { jobId: job.id, job: job.name, error: giveUpError });
  }
  await callRpc(db, "bury_job", { p_id: job.id, p_reason: reason });
  log.error("job_buried", { ...about, reason });
  return "buried";
}

const msSince = (begunMs: number) => Math.round(performance.now() - begunMs);

/** How long the server that refused wants to be left alone. */
function askedSeconds(error: unknown): number {
  return (error instanceof AppError && error.retryAfterSeconds) || 0;
}

function aboutOf(job: Job) {
  return { jobId: job.id, job: job.name, workshopId: job.workshopId, attempts: job.attempts };
}
