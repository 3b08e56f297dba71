import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inviteMember } from "@/lib/workshops";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";
import { openPlans } from "./plan-rows";

/** Parallel callers; the pool has ten connections. */
const callers = Array.from({ length: 8 }, (_, index) => index);

let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;
let plans: Awaited<ReturnType<typeof openPlans>>;

beforeAll(async () => {
  database = await startPostgres();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
  plans = await openPlans(database);
  await plans.setPlan(ours, "free");
});
afterAll(() => database.close());

/** Leaves room for two more of a quota, lets eight ask at once, and says how many got in and why the others did not. */
async function race(column: string, quota: string, ask: (caller: number) => Promise<unknown>) {
  const used = (await plans.usageOf(ours, quota))?.used ?? 0;
  await plans.setQuota(column, used + 2);
  const results = await Promise.allSettled(callers.map(ask));
  const refusals = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason.reason] : [],
  );
  const now = (await plans.usageOf(ours, quota))?.used;
  return { added: Number(now) - used, refusals: [...new Set(refusals)], refused: refusals.length };
}

describe("eight at once, of whom two have room", () => {
  it.each([
    ["documents", "documents", (n: number) => plans.addDocument(ours, `Gleichzeitig ${n}`)],
    [
      "seats",
      "seats",
      (n: number) =>
        inviteMember(plans.as(ours), { email: `zugleich${n}@example.org`, role: "viewer" }),
    ],
    ["channels", "channels", (n: number) => plans.connect(ours, `zugleich-${n}`)],
    ["storage_bytes", "storage", (n: number) => plans.addDocument(ours, `Datei ${n}`)],
  ])("get as many %s as there are left, and the others hear which quota it was", async (...of) => {
    const [column, quota, ask] = of;
    await plans.setQuota("documents", 1_000);
    const bytesEach = quota === "storage" ? 5 : 1;
    const before = (await plans.usageOf(ours, quota))?.used ?? 0;
    const { added, refusals, refused } = await race(column, quota, ask);

    expect(refusals).toEqual([`plan_${quota}`]);
    expect(added).toBeLessThanOrEqual(2);
    expect(added).toBe((callers.length - refused) * bytesEach);
    expect((await plans.usageOf(ours, quota))?.used).toBe(before + added);
    expect(await plans.marksOf(theirs)).toEqual([]);
  });
});
