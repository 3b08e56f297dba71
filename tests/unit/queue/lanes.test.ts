import { describe, expect, it, vi } from "vitest";
import type { Db } from "@/lib/core/context";
import { drain, queueOf, workshopId } from "./queue-of";

describe("several jobs at once", () => {
  it("fill the lanes, and no more than the lanes", async () => {
    const { db } = queueOf(...Array.from({ length: 12 }, () => 1));
    let running = 0;
    let most = 0;
    const run = async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      await new Promise(setImmediate);
      running -= 1;
    };

    const drained = await drain(db, { run }, { lanes: { total: 5, background: 5 }, limit: 12 });

    expect(drained.done).toBe(12);
    expect(most).toBe(5);
  });

  it("leave a lane free of the workshop that has all others", async () => {
    const wishes: Record<string, unknown>[] = [];
    const { db, calls } = queueOf(1, 1, 1);
    const seen: Db = {
      stats: db.stats,
      call: async (name, args) => {
        if (name === "claim_jobs") wishes.push(args);
        return db.call(name, name === "claim_jobs" ? { ...args, p_limit: 1 } : args);
      },
    };
    const ready = Promise.withResolvers<void>();
    const drained = drain(
      seen,
      { run: () => ready.promise },
      { lanes: { total: 3, background: 2 } },
    );
    await vi.waitFor(() => expect(wishes.length).toBeGreaterThan(1));
    ready.resolve();
    await drained;

    expect(wishes[0]).toMatchObject({ p_each: 1, p_background: 2, p_passed_over: [] });
    expect(wishes[1]).toMatchObject({
      p_background: 1,
      p_passed_over: [workshopId],
      p_passed_over_background: [workshopId],
    });
    expect(calls).toHaveLength(3);
  });

  it("end before a failure of the queue itself is told", async () => {
    const { db, calls } = queueOf(1);
    const away: Db = {
      stats: db.stats,
      call: async (name, args) => {
        if (name === "claim_jobs" && calls.length === 0 && args["p_background"] === 1)
          return Promise.reject(new Error("away"));
        return db.call(name, args);
      },
    };
    const lanes = { total: 2, background: 2 };

    await expect(drain(away, { run: () => new Promise(setImmediate) }, { lanes })).rejects.toThrow(
      "away",
    );
    expect(calls).toEqual([["finish_job", { p_id: 1 }]]);
  });
});
