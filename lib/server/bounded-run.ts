import { randomUUID } from "node:crypto";
import { beat, type Worker } from "@/lib/queue/beat";
import type { Drained } from "@/lib/queue/drain-jobs";
import { createWorkCounts } from "@/lib/queue/work-counts";
import { runJobs } from "./jobs";
import type { Runtime } from "./runtime";
import { runSchedule } from "./scheduled-jobs";

/** Nothing new is begun after this, so that what is under way can end; what is left is for the next run. */
const longestMs = 20_000;
/** So long of it at most belongs to what is due by the clock. */
const scheduleMs = 8_000;

/** Works on the queue for a while. */
export function runBounded(runtime: Runtime): Promise<Drained> {
  return drainUntil(runtime, performance.now() + longestMs);
}

/** Does what is due by the clock, then works on the queue, which holds what was just left there as well. */
export async function runDueAndQueued(runtime: Runtime): Promise<Drained> {
  const startedMs = performance.now();
  await runSchedule(runtime, () => performance.now() > startedMs + scheduleMs);
  return drainUntil(runtime, startedMs + longestMs);
}

/** One name for all runs of this process. */
const scheduler: Worker = { id: randomUUID(), kind: "scheduler", lanes: 6 };

async function drainUntil(runtime: Runtime, endMs: number): Promise<Drained> {
  const counts = createWorkCounts();
  const isOver = () => performance.now() > endMs;
  const drained = await runJobs(runtime, { limit: 1_000, isOver, counts });
  await beat(runtime.openServiceDb(), scheduler, counts);
  return drained;
}
