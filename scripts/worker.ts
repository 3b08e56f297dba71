import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { serverEnv } from "@/lib/env/server";
import { errorReports } from "@/lib/observability/error-reports";
import { traces } from "@/lib/observability/traces";
import { beat, type Worker } from "@/lib/queue/beat";
import type { Lanes } from "@/lib/queue/lanes";
import { createWorkCounts } from "@/lib/queue/work-counts";
import { readerBounds } from "@/lib/server/document-reader";
import { startErrorReports } from "@/lib/server/metrics/start-error-reports";
import { startTraces } from "@/lib/server/metrics/start-traces";
import { startTelling } from "@/lib/server/metrics/start-telling";
import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { runSchedule } from "@/lib/server/scheduled-jobs";

/** Jobs at a time; answers and mails wait for others most of theirs. */
const laneCount = 8;
/** How often it says that it lives. */
const beatMs = 10_000;
/** How often it is looked for what is due by the clock. */
const scheduleMs = 5_000;
/** Two, so that one that takes long holds no other up. */
const scheduleLanes = 2;
/** What cannot be reached is asked less often. */
const brokenMs = 5_000;
const mostReaders = 4;

const stopped = new AbortController();
const lanes: Lanes = { total: laneCount, background: countReaders() };
const worker: Worker = { id: randomUUID(), kind: "worker", lanes: laneCount };
const counts = createWorkCounts();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopped.abort());

try {
  const shared = runtime();
  await startTraces(serverEnv(), "worker", shared.log);
  await startErrorReports(serverEnv(), "worker", shared.log);
  startTelling(shared, "worker");
  console.log("The worker waits for jobs");
  await Promise.all([
    repeat(shared, workOnce),
    repeat(shared, beatOnce),
    ...Array.from({ length: scheduleLanes }, () => repeat(shared, scheduleOnce)),
  ]);
  await beat(shared.openServiceDb(), worker, counts, true);
  await Promise.all([traces()?.close(), errorReports()?.close()]);
  await shared.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** How many documents at a time: two and more where their readers would take at most half of the free memory. */
function countReaders(): number {
  const freeMegabytes = process.availableMemory() / 1024 / 1024;
  const fitting = Math.floor(freeMegabytes / 2 / readerBounds.residentMegabytes);
  return Math.max(1, Math.min(fitting, Math.max(2, availableParallelism()), mostReaders));
}

type Step = (shared: ReturnType<typeof runtime>) => Promise<number>;

/** Takes one step after the other, whatever the others are at, and rests as long as each says. */
async function repeat(shared: ReturnType<typeof runtime>, step: Step): Promise<void> {
  while (!stopped.signal.aborted) {
    try {
      await pause(await step(shared));
    } catch (error) {
      shared.log.error("work_failed", { error });
      await pause(brokenMs);
    }
  }
}

/** Does what waits in the queue, until the worker ends or the queue cannot be reached. */
async function workOnce(shared: ReturnType<typeof runtime>): Promise<number> {
  const { signal } = stopped;
  const isOver = () => signal.aborted;
  await runJobs(shared, { limit: Infinity, isOver, signal, lanes, staysUp: true, counts });
  return 0;
}

/** Says that it lives, and how its jobs went. */
async function beatOnce(shared: ReturnType<typeof runtime>): Promise<number> {
  await beat(shared.openServiceDb(), worker, counts);
  return beatMs;
}

/** Does what is due by the clock. */
async function scheduleOnce(shared: ReturnType<typeof runtime>): Promise<number> {
  await runSchedule(shared, () => stopped.signal.aborted);
  return scheduleMs;
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
