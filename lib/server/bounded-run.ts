import type { Drained } from "@/lib/queue/drain-jobs";
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

function drainUntil(runtime: Runtime, endMs: number): Promise<Drained> {
  return runJobs(runtime, { limit: 25, isOver: () => performance.now() > endMs });
}
