import { availableParallelism } from "node:os";
import { readerBounds } from "@/lib/server/document-reader";
import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { sweep } from "@/lib/server/sweep";

/** How long nothing is asked for after the queue was empty. */
const idleMs = 1_000;
/** How often it is looked for texts that no job told of. */
const sweepMs = 60_000;
/** What cannot be reached is asked less often. */
const brokenMs = 5_000;
const mostLanes = 4;

const stopped = new AbortController();
let nextSweepMs = 0;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopped.abort());

try {
  const shared = runtime();
  console.log("The worker waits for jobs");
  await Promise.all(Array.from({ length: countLanes() }, () => work(shared)));
  await shared.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** How many jobs at a time: two and more where their readers would take at most half of the free memory. */
function countLanes(): number {
  const freeMegabytes = process.availableMemory() / 1024 / 1024;
  const fitting = Math.floor(freeMegabytes / 2 / readerBounds.residentMegabytes);
  return Math.max(1, Math.min(fitting, Math.max(2, availableParallelism()), mostLanes));
}

/** One lane: does one job after the other, whatever the others are at. */
async function work(shared: ReturnType<typeof runtime>): Promise<void> {
  while (!stopped.signal.aborted) await pause(await workOnce(shared));
}

/** Does what waits, and returns the milliseconds to rest afterwards. */
async function workOnce(shared: ReturnType<typeof runtime>): Promise<number> {
  const { signal } = stopped;
  try {
    const drained = await runJobs(shared, { isOver: () => signal.aborted, signal });
    if (drained.done + drained.postponed + drained.buried > 0) return 0;
    if (performance.now() >= nextSweepMs) {
      // The other lanes leave it to this one.
      nextSweepMs = performance.now() + sweepMs;
      if (await sweep(shared)) nextSweepMs = performance.now();
    }
    return idleMs;
  } catch (error) {
    shared.log.error("work_failed", { error });
    return brokenMs;
  }
}

/** Ends early when the worker is stopped. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      stopped.signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stopped.signal.addEventListener("abort", end);
  });
}
