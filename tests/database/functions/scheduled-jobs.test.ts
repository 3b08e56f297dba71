import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  hastenScheduledJob,
  listScheduledJobs,
  runScheduledJobs,
  type ScheduledJob,
} from "@/lib/queue/scheduled-jobs";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";

let database: TestPostgres;
beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.close());
beforeEach(() => database.sql("delete from private.scheduled_jobs"));

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
type Deps = { ran: string[] };

const jobOf = (name: string, more: Partial<ScheduledJob<Deps>> = {}): ScheduledJob<Deps> => ({
  name,
  everySeconds: 60,
  run: async ({ ran }) => {
    ran.push(name);
    return false;
  },
  ...more,
});

/** One worker's look at the clock. */
const work = (jobs: ScheduledJob<Deps>[], ran: string[], isOver = () => false) =>
  runScheduledJobs({ db: database.service, log: silent, jobs, deps: { ran }, isOver });

const begin = (names: string[], p_lease_seconds = 60) =>
  callRpc(database.service, "begin_scheduled_job", {
    p_jobs: names.map((name) => ({ name, every_seconds: 60 })),
    p_lease_seconds,
  });
/** Whether it is due again within so many seconds from now. */
const waits = async (name: string) => {
  const [row] = await database.sql(
    "select round(extract(epoch from due_at - clock_timestamp()))::integer as seconds from private.scheduled_jobs where name = $1",
    [name],
  );
  return Number(row?.["seconds"]);
};

it("twenty workers at once run each of three due jobs exactly once", async () => {
  const ran: string[] = [];
  const jobs = ["one", "two", "three"].map((name) => jobOf(name));

  await Promise.all(Array.from({ length: 20 }, () => work(jobs, ran)));

  expect(ran.toSorted()).toEqual(["one", "three", "two"]);
});

it("a job under way is begun by nobody else, and a job beside it is", async () => {
  const ran: string[] = [];
  const other: string[] = [];
  const slow = jobOf("slow", {
    run: async () => {
      await work([slow, jobOf("quick")], other);
      ran.push("slow");
      return false;
    },
  });

  await work([slow], ran);

  expect(ran).toEqual(["slow"]);
  expect(other).toEqual(["quick"]);
});

it("a job whose worker died is taken over after its lease, and the dead one ends nothing", async () => {
  const [first] = await begin(["reminders"], 0);
  const [second] = await begin(["reminders"]);
  const end = { p_outcome: "done", p_reason: null, p_has_more: false };
  await callRpc(database.service, "end_scheduled_job", {
    p_name: "reminders",
    p_lease: first?.lease ?? "",
    ...end,
  });

  expect(second?.name).toBe("reminders");
  expect(second?.lease).not.toBe(first?.lease);
  expect(await listScheduledJobs(database.service)).toMatchObject([
    { name: "reminders", isRunning: true, outcome: null, runs: 0 },
  ]);
});

it("a job is due again after its interval, at once where more waits, and soon where it failed", async () => {
  const jobs = [
    jobOf("daily", { everySeconds: 86_400 }),
    jobOf("broken", {
      everySeconds: 86_400,
      run: () => Promise.reject(new Error("Frau Quendel, 0171")),
    }),
  ];
  await work(jobs, []);
  let rounds = 0;
  await work([jobOf("long", { run: async () => ++rounds < 3 })], []);

  expect(await waits("daily")).toBeGreaterThan(86_000);
  expect(await waits("broken")).toBeGreaterThan(50);
  expect(await waits("broken")).toBeLessThanOrEqual(60);
  expect(rounds).toBe(3);
  expect(await listScheduledJobs(database.service)).toMatchObject([
    { name: "broken", outcome: "failed", reason: "Error", failures: 1 },
    { name: "daily", outcome: "done", reason: null, durationMs: expect.any(Number) },
    { name: "long", runs: 3 },
  ]);
});

it("nothing is begun when time is up, and whoever runs the installation can make a job due", async () => {
  const ran: string[] = [];
  await work([jobOf("daily")], ran, () => true);
  await work([jobOf("daily")], ran);
  await work([jobOf("daily")], ran);
  const hastened = await hastenScheduledJob(database.service, "daily");
  const unknown = await hastenScheduledJob(database.service, "nightly");
  await work([jobOf("daily")], ran);

  expect([hastened, unknown]).toEqual([true, false]);
  expect(ran).toEqual(["daily", "daily"]);
});

it("an interval that was shortened counts at once", async () => {
  const ran: string[] = [];
  await work([jobOf("daily", { everySeconds: 86_400 })], ran);
  await work([jobOf("daily", { everySeconds: 60 })], ran);

  expect(await waits("daily")).toBeLessThanOrEqual(60);
});
