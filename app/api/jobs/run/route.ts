import { defineRoute } from "@/lib/server/define-route";
import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { sweep } from "@/lib/server/sweep";

/** A serverless function may stop soon after; what is left is for the next call. */
const longestMs = 20_000;

/** Seconds that a host may let it run: the document begun last has half a minute of its own. */
export const maxDuration = 60;

export const POST = defineRoute({ actor: "scheduler", cache: "never" }, async () => {
  const startedMs = performance.now();
  const isOver = () => performance.now() - startedMs > longestMs;
  const drained = await runJobs(runtime(), { limit: 25, isOver });
  if (!isOver()) await sweep(runtime());
  return drained;
});
