import { z } from "zod";
import type { Db, Logger } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { reasonOf } from "./failure-reason";

/** Work that comes back by the clock, for all workshops at once. */
export type ScheduledJob<Deps> = {
  /** In lower case with underscores; its row in `scheduled_jobs` bears it. */
  name: string;
  everySeconds: number;
  /** Does a bounded part of the work and returns whether more waits, which makes it due again at once. */
  run: (deps: Deps) => Promise<boolean>;
};

type RunOptions<Deps> = {
  db: Db;
  log: Logger;
  jobs: readonly ScheduledJob<Deps>[];
  deps: Deps;
  /** No job is begun when this says so. */
  isOver: () => boolean;
};

/** Who dies holds a job so long; whoever lives extends the lease in time. */
const leaseSeconds = 60;

/**
 * Does what is due, one after the other, each under a lease that nobody else has meanwhile, and returns how many there were. A failure is
 * noted with its reason and holds no other job up. Throws only when the database cannot be reached.
 */
export async function runScheduledJobs<Deps>(options: RunOptions<Deps>): Promise<number> {
  const { db, jobs, isOver } = options;
  const wanted = jobs.map(({ name, everySeconds }) => ({ name, every_seconds: everySeconds }));
  let begun = 0;
  while (!isOver()) {
    const args = { p_jobs: wanted, p_lease_seconds: leaseSeconds };
    const [leased] = await callRpc(db, "begin_scheduled_job", args);
    const job = jobs.find(({ name }) => name === leased?.name);
    if (leased === undefined || job === undefined) break;
    await runLeased(options, job, leased.lease);
    begun += 1;
  }
  return begun;
}

async function runLeased<Deps>(
  { db, log, deps }: RunOptions<Deps>,
  job: ScheduledJob<Deps>,
  lease: string,
): Promise<void> {
  const timer = setInterval(
    () => {
      const args = { p_name: job.name, p_lease: lease, p_lease_seconds: leaseSeconds };
      callRpc(db, "keep_scheduled_job", args).catch((error: unknown) =>
        log.warn("schedule_not_kept", { job: job.name, error }),
      );
    },
    (leaseSeconds * 1_000) / 3,
  );
  const end = { p_name: job.name, p_lease: lease };
  try {
    const hasMore = await job.run(deps);
    const done = { p_outcome: "done", p_reason: null, p_has_more: hasMore };
    await callRpc(db, "end_scheduled_job", { ...end, ...done });
  } catch (error) {
    const reason = reasonOf(error);
    log.error("scheduled_job_failed", { job: job.name, reason, error });
    const failed = { p_outcome: "failed", p_reason: reason, p_has_more: false };
    await callRpc(db, "end_scheduled_job", { ...end, ...failed });
  } finally {
    clearInterval(timer);
  }
}

/** A row of `list_scheduled_jobs`. */
export const scheduledRow = z
  .object({
    name: z.string(),
    every_seconds: z.int(),
    due_at: z.string(),
    is_running: z.boolean(),
    started_at: z.string().nullable(),
    ended_at: z.string().nullable(),
    duration_ms: z.int().nullable(),
    outcome: z.enum(["done", "failed"]).nullable(),
    reason: z.string().nullable(),
    failures: z.int(),
    runs: z.int(),
  })
  .transform((row) => ({
    name: row.name,
    everySeconds: row.every_seconds,
    dueAt: row.due_at,
    isRunning: row.is_running,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    durationMs: row.duration_ms,
    outcome: row.outcome,
    reason: row.reason,
    failures: row.failures,
    runs: row.runs,
  }));

/** A scheduled job as whoever runs the installation sees it. */
export type ScheduledJobRow = z.infer<typeof scheduledRow>;

/** All scheduled jobs that were ever due here, by name. */
export async function listScheduledJobs(db: Db): Promise<ScheduledJobRow[]> {
  return z.array(scheduledRow).parse(await callRpc(db, "list_scheduled_jobs", {}));
}

/** Makes a job due at once; false if there is none of this name. */
export async function hastenScheduledJob(db: Db, name: string): Promise<boolean> {
  return callRpc(db, "hasten_scheduled_job", { p_name: name });
}
