import type { Db } from "@/lib/core/context";
import { drainJobs, type DrainOptions } from "@/lib/queue/drain-jobs";
import type { JobHandler } from "@/lib/queue/job";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
export const workshopId = "0b0e7a3e-5f5e-4c1e-9d0a-2f6a3f1f7c11";

/** A queue in memory that writes down what is done to it. */
export function queueOf(...attempts: number[]) {
  const waiting = attempts.map((count, index) => ({
    id: index + 1,
    workshop_id: workshopId,
    job: "read",
    payload: { page: index },
    attempts: count,
    priority: 2,
    waited_ms: 0,
  }));
  const calls: [string, Record<string, unknown>][] = [];
  const db: Db = {
    stats: { calls: 0, ms: 0 },
    call: async (name, args) => {
      if (name === "claim_jobs") return waiting.splice(0, Number(args["p_limit"]));
      calls.push([name, args]);
      return null;
    },
  };
  return { db, calls };
}
/** Drains it with one lane, unless told otherwise. */
export const drain = (db: Db, handler: JobHandler, more: Partial<DrainOptions> = {}) =>
  drainJobs({
    db,
    log: silent,
    jobs: new Map([["read", handler]]),
    lanes: { total: 1, background: 1 },
    limit: 10,
    isOver: () => false,
    random: () => 0.5,
    ...more,
  });
/** What fails at every try. */
export const failing: JobHandler = { run: async () => Promise.reject(new Error("no")) };
