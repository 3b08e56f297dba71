import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import type { JobHandler } from "@/lib/queue/job";
import { JobPostponed } from "@/lib/queue/job-postponed";
import { drain, failing, queueOf } from "./queue-of";

describe("drainJobs", () => {
  it("does what waits, in order, and takes it off the queue", async () => {
    const { db, calls } = queueOf(1, 1);
    const seen: unknown[] = [];

    const drained = await drain(db, { run: async ({ payload }) => void seen.push(payload) });

    expect(drained).toEqual({ done: 2, postponed: 0, buried: 0 });
    expect(seen).toEqual([{ page: 0 }, { page: 1 }]);
    expect(calls).toEqual([
      ["finish_job", { p_id: 1 }],
      ["finish_job", { p_id: 2 }],
    ]);
  });

  it.each([
    [1, 15],
    [2, 60],
    [3, 240],
    [4, 960],
  ])("lets what failed %i times wait %i seconds", async (attempts, seconds) => {
    const { db, calls } = queueOf(attempts);

    expect(await drain(db, failing)).toEqual({ done: 0, postponed: 1, buried: 0 });
    expect(calls).toEqual([["postpone_job", { p_id: 1, p_seconds: seconds }]]);
  });

  it.each([
    ["later than its turn", 600, 600],
    ["sooner than its turn", 5, 15],
  ])("comes back as a server asks where that is %s", async (_, retryAfterSeconds, seconds) => {
    const { db, calls } = queueOf(1);
    const asking = async () => {
      throw new AppError("unavailable", { reason: "busy", retryAfterSeconds });
    };

    await drain(db, { run: asking });

    expect(calls).toEqual([["postpone_job", { p_id: 1, p_seconds: seconds }]]);
  });

  it("gives up after the fifth try, says so, and keeps the job apart", async () => {
    const { db, calls } = queueOf(5);
    const told: number[] = [];

    const drained = await drain(db, { ...failing, giveUp: async ({ id }) => void told.push(id) });

    expect(drained).toEqual({ done: 0, postponed: 0, buried: 1 });
    expect(told).toEqual([1]);
    expect(calls).toEqual([["bury_job", { p_id: 1, p_reason: "Error" }]]);
  });

  it("does not begin a job that ended every worker before, and says that of it", async () => {
    const { db, calls } = queueOf(6);
    let runs = 0;

    const drained = await drain(db, { run: async () => void runs++ });

    expect(drained.buried).toBe(1);
    expect(runs).toBe(0);
    expect(calls).toEqual([["bury_job", { p_id: 1, p_reason: "worker_died" }]]);
  });

  it("keeps a job apart that nobody knows", async () => {
    const { db, calls } = queueOf(1);

    expect(await drain(db, failing, { jobs: new Map() })).toEqual({
      done: 0,
      postponed: 0,
      buried: 1,
    });
    expect(calls).toEqual([["bury_job", { p_id: 1, p_reason: "unknown_job" }]]);
  });

  it("stops at the limit and when time is up", async () => {
    const idle: JobHandler = { run: async () => undefined };

    expect((await drain(queueOf(1, 1, 1).db, idle, { limit: 2 })).done).toBe(2);
    expect((await drain(queueOf(1).db, idle, { isOver: () => true })).done).toBe(0);
  });

  it.each([
    ["the data refused", new AppError("invalid", { reason: "invalid" }), "invalid"],
    ["what is gone", new AppError("not_found", { reason: "no_such_thing" }), "no_such_thing"],
    ["a payload of another shape", z.string().safeParse(1).error, "ZodError"],
  ])("does not try again what can never get better: %s", async (_, error, reason) => {
    const { db, calls } = queueOf(1);

    const drained = await drain(db, { run: async () => Promise.reject(error) });

    expect(drained).toEqual({ done: 0, postponed: 0, buried: 1 });
    expect(calls).toEqual([["bury_job", { p_id: 1, p_reason: reason }]]);
  });

  it("names the cause of a failure down to the network, and quotes nobody", async () => {
    const { db, calls } = queueOf(5);
    const refused = Object.assign(new Error("Frau Quendel, 0171 …"), { code: "ECONNREFUSED" });
    const away = new AppError("unavailable", { reason: "database_unreachable", cause: refused });

    await drain(db, { run: async () => Promise.reject(away) });

    const reason = "database_unreachable: ECONNREFUSED";
    expect(calls).toEqual([["bury_job", { p_id: 1, p_reason: reason }]]);
  });

  it("puts a job away also when whoever waits for it cannot be told", async () => {
    const { db, calls } = queueOf(5);
    const handler = { ...failing, giveUp: async () => Promise.reject(new Error("no")) };

    expect(await drain(db, handler)).toMatchObject({ buried: 1 });
    expect(calls).toEqual([["bury_job", { p_id: 1, p_reason: "Error" }]]);
  });

  it("gives the job under way back without counting the try when it has to end", async () => {
    const { db, calls } = queueOf(5);
    const stop = new AbortController();
    const untilStopped: JobHandler = {
      run: async (_, signal) => {
        stop.abort();
        signal?.throwIfAborted();
      },
    };

    const drained = await drain(db, untilStopped, { signal: stop.signal });

    expect(drained).toEqual({ done: 0, postponed: 1, buried: 0 });
    expect(calls).toEqual([["release_job", { p_id: 1, p_seconds: 0 }]]);
  });
});

describe("a job that takes long", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is kept from other workers for as long as it takes, and no longer", async () => {
    const { db, calls } = queueOf(1);
    const work = Promise.withResolvers<void>();
    const drained = drain(db, { run: () => work.promise });

    await vi.advanceTimersByTimeAsync(130_000);
    work.resolve();
    await drained;
    await vi.advanceTimersByTimeAsync(600_000);

    const kept = ["postpone_job", { p_id: 1, p_seconds: 120 }];
    expect(calls).toEqual([kept, kept, kept, ["finish_job", { p_id: 1 }]]);
  });
});

it("a job that is too early waits as long as it says, without losing a try", async () => {
  const { db, calls } = queueOf(5);

  const drained = await drain(db, { run: async () => Promise.reject(new JobPostponed(37)) });

  expect(drained).toEqual({ done: 0, postponed: 1, buried: 0 });
  expect(calls).toEqual([["release_job", { p_id: 1, p_seconds: 37 }]]);
});

it.each([
  [0, 12],
  [1, 18],
])("a try is put off by a fifth less or more: %d", async (random, seconds) => {
  const { db, calls } = queueOf(1);

  await drain(db, failing, { random: () => random });

  expect(calls).toEqual([["postpone_job", { p_id: 1, p_seconds: seconds }]]);
});
