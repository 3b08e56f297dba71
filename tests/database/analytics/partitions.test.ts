import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

let database: TestPostgres;
let sql: postgres.Sql;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres();
  sql = postgres(database.databaseUrl, { max: 1 });
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(async () => {
  await sql.end();
  await database.close();
});

const makeAt = (p_now: string) =>
  callRpc(database.service, "make_analytics_partitions", { p_now, p_months_ahead: 3 });
const months = async () =>
  (await callRpc(database.service, "list_analytics_partitions", {})).map(({ partition }) =>
    String(partition).slice(-7),
  );
const addEvents = (at: string, count: number, { id }: FilledWorkshop) => sql`
  insert into public.analytics_events (workshop_id, at, day, hour, kind)
  select ${id}, ${at}::timestamptz + make_interval(secs => number), ${at.slice(0, 10)}, ${at}, 'question'
  from generate_series(1, ${count}) as number`;
const isIn = async (at: string) => {
  const rows = await sql`
    select distinct tableoid::regclass::text as partition from public.analytics_events
    where at >= ${at} and at < ${at}::timestamptz + interval '1 hour' and kind = 'question'`;
  return rows.map((row) => String(row["partition"]));
};

/** The tables that the plan of a statement reads. */
async function readBy(statement: string): Promise<string[]> {
  const rows = await sql.unsafe(`explain (costs off) ${statement}`);
  const plan = rows.map((row) => String(row["QUERY PLAN"])).join("\n");
  return [...new Set(plan.match(/analytics_events_(\d{4}_\d{2}|default)/g) ?? [])].toSorted();
}

const readInRange = (from: string, to: string) =>
  readBy(
    `select count(*) from public.analytics_events
     where workshop_id = '${ours.id}' and at >= '${from}' and at < '${to}'`,
  );
const dropBefore = (p_before: string) =>
  callRpc(database.service, "drop_analytics_partitions", { p_before });

describe("events by month", () => {
  it("are made ahead over the end of a year, and each month once", async () => {
    await makeAt("2030-11-15T12:00:00Z");
    expect(await months()).toEqual(
      expect.arrayContaining(["2030_10", "2030_11", "2030_12", "2031_01", "2031_02"]),
    );
    expect(await makeAt("2030-11-30T23:59:59Z")).toBe(0);
    expect(await makeAt("2030-12-01T00:00:00Z")).toBe(1);
    expect(await makeAt("2031-01-01T00:00:00Z")).toBe(1);
  });

  it("are made once by many at the same time", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => makeAt("2032-06-15T00:00:00Z")));

    expect(made.reduce((sum, count) => sum + Number(count), 0)).toBe(5);
  });

  it("lie in the month of their moment, to the second, and only there", async () => {
    await addEvents("2030-12-31T23:59:58Z", 1, ours);
    await addEvents("2030-12-31T23:59:59Z", 1, theirs);

    expect(await isIn("2030-12-31T23:00:00Z")).toEqual(["private.analytics_events_2030_12"]);
    expect(await isIn("2031-01-01T00:00:00Z")).toEqual(["private.analytics_events_2031_01"]);
  });

  it("lose nothing when a month was forgotten, count nothing twice when it is made, and say so meanwhile", async () => {
    await addEvents("2035-03-10T10:00:00Z", 5, ours);
    expect(await isIn("2035-03-10T10:00:00Z")).toEqual(["private.analytics_events_default"]);
    const [before] = await callRpc(database.service, "list_analytics_partitions", {});
    expect(Number(before?.late_events)).toBe(5);

    await makeAt("2035-03-10T12:00:00Z");

    expect(await isIn("2035-03-10T10:00:00Z")).toEqual(["private.analytics_events_2035_03"]);
    const counted = await sql`
      select sum(quantity)::int as questions from public.analytics_hours
      where workshop_id = ${ours.id} and hour = '2035-03-10T10:00:00Z'`;
    expect(counted[0]).toEqual({ questions: 5 });
  });

  it("are read only in the months that a range names", async () => {
    expect(await readInRange("2030-12-05T00:00:00Z", "2030-12-06T00:00:00Z")).toEqual([
      "analytics_events_2030_12",
    ]);
    expect(await readInRange("2030-12-20T00:00:00Z", "2031-01-20T00:00:00Z")).toEqual([
      "analytics_events_2030_12",
      "analytics_events_2031_01",
    ]);
  });

  it("go by whole months once these are too old, with their number as proof, and the sums stay", async () => {
    await makeAt("2024-02-10T00:00:00Z");
    await addEvents("2024-01-10T10:00:00Z", 3, ours);
    await addEvents("2024-02-10T10:00:00Z", 4, theirs);
    expect(await dropBefore("2024-02-29T23:59:59Z")).toEqual([
      { partition: "analytics_events_2024_01", events: 3 },
    ]);
    expect(await isIn("2024-02-10T10:00:00Z")).toEqual(["private.analytics_events_2024_02"]);
    expect(await dropBefore("2024-02-29T23:59:59Z")).toEqual([]);
    const kept = await sql`
      select sum(quantity)::int as questions from public.analytics_days
      where workshop_id = ${ours.id} and day = '2024-01-10' and dimension = 'all'`;
    expect(kept[0]).toEqual({ questions: 3 });
  });
});
