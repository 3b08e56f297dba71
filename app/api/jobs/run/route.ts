import { defineRoute } from "@/lib/server/define-route";
import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { sweep } from "@/lib/server/sweep";

/** Seconds that a serverless host lets a run take. */
export const maxDuration = 60;

/** Nothing new is begun after this, so that what is under way can end; what is left is for the next call. */
const longestMs = 20_000;

export const POST = defineRoute({ actor: "scheduler", cache: "never" }, drain);

/** Vercel's scheduler sends GET. */
export const GET = defineRoute({ actor: "scheduler", cache: "never" }, drain);

async function drain() {
  const startedMs = performance.now();
  const isOver = () => performance.now() - startedMs > longestMs;
  const drained = await runJobs(runtime(), { limit: 25, isOver });
  if (!isOver()) await sweep(runtime());
  return drained;
}
