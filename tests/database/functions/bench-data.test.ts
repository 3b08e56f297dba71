import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCopy, type CopyDoor } from "@/lib/supabase/open-copy";
import { fillData } from "@/scripts/bench/data/fill";
import { startPostgres, type TestPostgres } from "../../support/postgres";

const size = { workshops: 20, conversations: 300, messages: 1_500, leads: 200, appointments: 100 };

let database: TestPostgres;
let door: CopyDoor;
beforeAll(async () => {
  database = await startPostgres({ statementTimeoutMs: 120_000 });
  door = openCopy(database.databaseUrl);
}, 240_000);
afterAll(async () => {
  await door.close();
  await database.close();
});

const tell = () => undefined;
const counts = () =>
  door.query(`
    select
      (select count(*)::int from public.workshops) as workshops,
      (select count(*)::int from public.conversations) as conversations,
      (select count(*)::int from public.messages) as messages,
      (select count(*)::int from public.leads) as leads,
      (select count(*)::int from public.appointments) as appointments`);
const fingerprint = () =>
  door.query(
    `select md5(string_agg(workshop_id::text || id || body || created_at, ',' order by id)) from public.messages`,
  );

describe("data for size", () => {
  it("is as much as was asked for, skewed, and kept by the triggers of production", async () => {
    await fillData(door, { size, seed: 7, tell });

    expect(await counts()).toEqual([size]);
    const shares = await door.query(
      "select count(*)::int as count from public.conversations group by workshop_id order by 1 desc",
    );
    expect(Number(shares[0]?.["count"])).toBeGreaterThan(size.conversations / 6);
    const [kept] = await door.query(
      "select min(message_count) as least, sum(message_count)::int as all from public.conversations",
    );
    expect(kept).toEqual({ least: 5, all: size.messages });
  });

  it("is not made twice by a second run, and goes on where an interruption left it", async () => {
    const before = await fingerprint();
    await door.query(`
      delete from public.messages where id in (select id from public.messages order by id desc limit 500);
      update bench.progress set rows = 1000 where name = 'messages'`);
    await fillData(door, { size, seed: 7, tell });

    expect(await fingerprint()).toEqual(before);
    expect(await counts()).toEqual([size]);
  });

  it("is never mixed with that of other numbers", async () => {
    await expect(fillData(door, { size, seed: 8, tell })).rejects.toThrow("other numbers");
  });
});
