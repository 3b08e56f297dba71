import type { Drained } from "@/lib/queue/drain-jobs";
import { runJobs } from "./jobs";
import type { Runtime } from "./runtime";

/** Nothing new is begun after this, so that what is under way can end; what is left is for the next run. */
const longestMs = 20_000;

/** Works on the queue for a while, and does what `finish` names if there is time left. */
export async function runBounded(
  runtime: Runtime,
  finish: (runtime: Runtime) => Promise<unknown> = async () => undefined,
): Promise<Drained> {
  const startedMs = performance.now();
  const isOver = () => performance.now() - startedMs > longestMs;
  const drained = await runJobs(runtime, { limit: 25, isOver });
  if (!isOver()) await finish(runtime);
  return drained;
}
