import { afterAll, beforeAll, expect, it } from "vitest";
import { beat } from "@/lib/queue/beat";
import { enqueueJob } from "@/lib/queue/enqueue-job";
import { readQueueMetrics } from "@/lib/queue/queue-metrics";
import { createWorkCounts } from "@/lib/queue/work-counts";
import { startTestDatabase, type TestDatabase } from "../../support/database";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

let database: TestDatabase;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;
beforeAll(async () => {
  database = await startTestDatabase();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(() => database.close());

const leave = ({ id: workshopId }: FilledWorkshop) =>
  enqueueJob(database.service, { workshopId, name: "mail", payload: {}, priority: "tell" });

it("counts depth, age and ends by name, and shows who works", async () => {
  await leave(ours);
  await leave(theirs);
  const counts = createWorkCounts();
  const job = { id: 1, workshopId: ours.id, name: "mail", payload: {}, priority: 1 };
  counts.inHand(2);
  counts.add({ ...job, attempts: 1, waitedMs: 40 }, "done", 30);
  counts.add({ ...job, attempts: 1, waitedMs: 40 }, "done", 30);
  counts.add({ ...job, attempts: 2, waitedMs: 90_000 }, "buried", 700);
  const worker = { id: crypto.randomUUID(), kind: "worker" as const, lanes: 8 };
  await beat(database.service, worker, counts);
  counts.add({ ...job, attempts: 1, waitedMs: 40 }, "done", 30);
  await beat(database.service, worker, counts);
  const metrics = await readQueueMetrics(database.service, 60);
  await beat(database.service, worker, counts, true);

  expect(metrics.jobs.find(({ job: name }) => name === "mail")).toMatchObject({
    due: 2,
    oldestSeconds: expect.any(Number),
    done: 3,
    buried: 1,
    failedShare: 0.25,
    meanMs: 198,
    longestMs: 700,
    durationP95Ms: 1_000,
    waitP95Ms: 50,
  });
  expect(metrics.workers).toMatchObject([
    { isAlive: true, lanes: 8, inHand: 2, done: 3, failed: 1 },
  ]);
  expect((await readQueueMetrics(database.service)).workers).toEqual([]);
});
