import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { shareBelow } from "./work-counts";

const count = z.int();
const row = z.object({
  job: z.string(),
  /** In the queue, those in hand and those to be tried again included. */
  waiting: count,
  /** Of them could begin now. */
  due: count,
  /** Of them claimed, or to be tried again later. */
  inHand: count,
  oldestSeconds: count.nullable(),
  dead: count,
  done: count,
  postponed: count,
  buried: count,
  durationMs: count,
  longestMs: count,
  durations: z.array(count),
  waits: z.array(count),
});
const metrics = z.object({
  minutes: count,
  jobs: z.array(row),
  workers: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(["worker", "scheduler"]),
      startedAt: z.string(),
      seenAt: z.string(),
      isAlive: z.boolean(),
      lanes: count,
      inHand: count,
      done: count,
      failed: count,
    }),
  ),
});

/** The queue as whoever runs the installation sees it. */
export type QueueMetrics = Awaited<ReturnType<typeof readQueueMetrics>>;

/** Depth, age, rate, durations and failures of jobs by name over the last minutes, and the workers. */
export async function readQueueMetrics(db: Db, minutes = 60) {
  const read = metrics.parse(await callRpc(db, "get_queue_metrics", { p_minutes: minutes }));
  return {
    ...read,
    jobs: read.jobs.map(({ durations, waits, ...job }) => {
      const ends = job.done + job.postponed + job.buried;
      return {
        ...job,
        donePerMinute: job.done / read.minutes,
        failedShare: ends === 0 ? 0 : (job.postponed + job.buried) / ends,
        meanMs: ends === 0 ? null : Math.round(job.durationMs / ends),
        /** The bound that 95 of 100 stay below. */
        durationP95Ms: shareBelow(durations, 0.95),
        /** From being left to being begun the first time. */
        waitP95Ms: shareBelow(waits, 0.95),
      };
    }),
  };
}
