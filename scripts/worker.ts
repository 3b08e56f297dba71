import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { sweep } from "@/lib/server/sweep";

/** How long nothing is asked for after the queue was empty. */
const idleMs = 1_000;
/** How often it is looked for texts that no job told of. */
const sweepMs = 60_000;
/** What cannot be reached is asked less often. */
const brokenMs = 5_000;

const stopped = new AbortController();
let nextSweepMs = 0;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopped.abort());

try {
  const shared = runtime();
  const isOver = () => stopped.signal.aborted;
  console.log("The worker waits for jobs");
  while (!isOver()) {
    await pause(await workOnce(shared, isOver));
  }
  await shared.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Does what waits, and returns the milliseconds to rest afterwards. */
async function workOnce(
  shared: ReturnType<typeof runtime>,
  isOver: () => boolean,
): Promise<number> {
  try {
    const { done, postponed, buried } = await runJobs(shared, { isOver });
    if (done + postponed + buried > 0) return 0;
    if (performance.now() >= nextSweepMs) {
      nextSweepMs = performance.now() + sweepMs;
      if (await sweep(shared)) nextSweepMs = 0;
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
    const timer = setTimeout(resolve, ms);
    stopped.signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
