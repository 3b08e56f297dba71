import { runDueAndQueued } from "@/lib/server/bounded-run";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

/** Seconds that a serverless host lets a run take. */
export const maxDuration = 60;

export const POST = defineRoute({ actor: "scheduler", cache: "never" }, run);

/** Vercel's scheduler sends GET. */
export const GET = defineRoute({ actor: "scheduler", cache: "never" }, run);

function run() {
  return runDueAndQueued(runtime());
}
