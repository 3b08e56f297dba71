import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { drainJobs } from "@/lib/queue/drain-jobs";
import type { Job } from "@/lib/queue/job";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;
beforeAll(async () => {
  database = await startPostgres({ statementTimeoutMs: 60_000 });
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(() => database.close());
beforeEach(() => database.sql("delete from pgmq.q_jobs"));

const leave = (workshop: FilledWorkshop, count: number, priority = 2, key = "null") =>
  database.sql(
    `select private.enqueue_job($1, 'read', jsonb_build_object('number', number), $3::integer, ${key})
     from generate_series(1, $2::integer) as number`,
    [workshop.id, count, priority],
  );
/** A worker with its lanes, until `stop` aborts or, without one, nothing waits. */
const work = (run: (job: Job) => Promise<void>, stop?: AbortSignal) =>
  drainJobs({
    db: database.service,
    log: silent,
    jobs: new Map([["read", { run }]]),
    lanes: { total: 8, background: 4 },
    limit: Infinity,
    isOver: () => stop?.aborted ?? false,
    staysUp: stop !== undefined,
  });
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
const p95 = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)];

/** Jobs a second of one worker while so many wait. */
const measure = async (count: number) => {
  await database.sql("delete from pgmq.q_jobs");
  await leave(ours, count / 2, 1);
  await leave(theirs, count / 2, 1);
  const stop = new AbortController();
  let done = 0;
  const startedMs = performance.now();
  await work(async () => {
    done += 1;
    if (done === 100) stop.abort();
  }, stop.signal);
  return (done / (performance.now() - startedMs)) * 1_000;
};

describe("a worker", () => {
  it("delays a workshop's single job by less than two seconds, whatever another has left", async () => {
    await leave(ours, 10_000);
    const stop = new AbortController();
    const waited: number[] = [];
    let others = 0;
    const working = work(async ({ workshopId, waitedMs }) => {
      await pause(100);
      if (workshopId === ours.id) return void others++;
      waited.push(waitedMs);
      if (waited.length === 5) stop.abort();
      else await leave(theirs, 1);
    }, stop.signal);
    await pause(500);
    await leave(theirs, 1);
    await working;

    const longest = Math.max(...waited);
    console.info(`10,000 jobs of one workshop delay another's by ${longest} ms (longest of 5)`);
    expect(longest).toBeLessThan(2_000);
    expect(others).toBeGreaterThan(0);
  });

  it("begins a job within a second of its being left", async () => {
    const stop = new AbortController();
    const waited: number[] = [];
    const working = work(async ({ waitedMs }) => void waited.push(waitedMs), stop.signal);
    for (let left = 0; left < 20; left++) {
      await leave(ours, 1, 0);
      await pause(70 + (left % 5) * 50);
    }
    await expect.poll(() => waited.length).toBe(20);
    stop.abort();
    await working;

    console.info(`From being left to being begun: p95 ${p95(waited)} ms of ${waited.length} jobs`);
    expect(p95(waited)).toBeLessThan(1_000);
  });

  it("does the jobs of a conversation one after the other in their order, with two workers and many conversations", async () => {
    for (let round = 0; round < 10; round++) {
      for (const key of ["'a'", "'b'", "'c'"]) {
        await leave(ours, 2, 0, key);
        await leave(theirs, 2, 0, key);
      }
    }
    const running = new Set<string>();
    const order = new Map<string, number[]>();
    const overlaps: string[] = [];
    const keys = new Map<number, string>();
    for (const row of await database.sql(
      "select id, workshop_id::text || order_key as key from private.jobs",
    ))
      keys.set(Number(row["id"]), String(row["key"]));
    const run = async ({ id }: Job) => {
      const key = keys.get(id) ?? "";
      overlaps.push(...(running.has(key) ? [key] : []));
      running.add(key);
      order.set(key, [...(order.get(key) ?? []), id]);
      await pause(3);
      running.delete(key);
    };

    const [first, second] = await Promise.all([work(run), work(run)]);

    expect(first.done + second.done).toBe(120);
    expect(overlaps).toEqual([]);
    expect(order.size).toBe(6);
    for (const ids of order.values()) expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  it("has a throughput that grows little slower with what waits", async () => {
    const few = await measure(300);
    const many = await measure(10_000);

    console.info(`Jobs a second: ${few.toFixed()} with 300 waiting, ${many.toFixed()} with 10,000`);
    expect(many).toBeGreaterThan(few / 3);
  });
});
