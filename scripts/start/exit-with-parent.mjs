// Loaded into every process that `npm start` runs, and by inheritance of the flag into theirs: none outlives its parent.
import { isMainThread, Worker } from "node:worker_threads";
import { forgetBrokenOutput } from "./broken-output.mjs";

/** How long a process may take to end by itself. */
const graceMs = 3_000;

if (isMainThread) {
  forgetBrokenOutput();
  watchParent(Number(new URL(import.meta.url).searchParams.get("parent")));
}

/**
 * A thread of its own looks after the parent, because the main one may be busy, or may wait for the last of its visitors: to be told
 * by the closed channel alone was not enough.
 */
function watchParent(starter) {
  // Whoever began with no parent but the system's first process was left alone while it began.
  if (process.ppid === 1 && starter !== 1) process.exit(1);
  const thread = new Worker(new URL("watch-parent.mjs", import.meta.url), {
    workerData: { parent: process.ppid, graceMs },
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  // Whatever becomes of the watching must not become the watched's business.
  thread.on("error", () => undefined);
  thread.unref();
}
