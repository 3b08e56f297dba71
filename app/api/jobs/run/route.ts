import { runBounded } from "@/lib/server/bounded-run";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";
import { sweep } from "@/lib/server/sweep";

/** Seconds that a serverless host lets a run take. */
export const maxDuration = 60;

export const POST = defineRoute({ actor: "scheduler", cache: "never" }, drain);

/** Vercel's scheduler sends GET. */
export const GET = defineRoute({ actor: "scheduler", cache: "never" }, drain);

function drain() {
  return runBounded(runtime(), sweep);
}
