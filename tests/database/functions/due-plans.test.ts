import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

/** Cars, each due for two things, of each of the two workshops. */
const cars = 10_000;
const page = 30;

let database: TestPostgres;
let sql: postgres.Sql;
let ours: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres({ statementTimeoutMs: 240_000 });
  sql = postgres(database.databaseUrl, { max: 2 });
  ours = await createFilledWorkshop(database.sql, database.createUser);
  const theirs = await createFilledWorkshop(database.sql, database.createUser);
  for (const { id } of [ours, theirs]) {
    await sql`
      insert into public.contacts (workshop_id, name, email)
      select ${id}, 'Kunde ' || number, number || '@example.org' from generate_series(1, ${cars}) as number`;
    await sql`
      insert into public.vehicles (workshop_id, contact_id, model)
      select workshop_id, id, 'Golf' from public.contacts where workshop_id = ${id} and name like 'Kunde %'`;
    await sql`
      insert into public.vehicle_dues (workshop_id, vehicle_id, kind, due_on, consented_at)
      select workshop_id, id, due.kind, '2030-01-01'::date + (row_number() over ())::integer % 1500, '2026-01-01'
      from public.vehicles cross join unnest(array['inspection', 'oil']) as due (kind)
      where workshop_id = ${id} and model = 'Golf'`;
  }
  await sql`vacuum analyze`;
}, 300_000);
afterAll(async () => {
  await sql.end();
  await database.close();
});

const tables = ["contacts", "vehicles", "vehicle_dues", "outgoing_mails", "mail_refusals"];

/** Rows that this session has read so far, by any way. */
async function readSoFar(tx: postgres.TransactionSql) {
  const [row] = await tx`
    select sum(seq_tup_read)::int as read, sum(idx_tup_fetch)::int as fetched
    from pg_stat_xact_all_tables where relname = any (${tables})`;
  return { read: Number(row?.["read"]), fetched: Number(row?.["fetched"]) };
}

/** Rows that a call reads. */
function readBy(call: (tx: postgres.TransactionSql) => Promise<unknown>) {
  return sql.begin(async (tx) => {
    const { userId: sub } = ours.members.owner;
    const claims = JSON.stringify({ sub, role: "authenticated" });
    await tx`select set_config('request.jwt.claims', ${claims}, true), set_config('request.jwt.claim.sub', ${sub}, true)`;
    const before = await readSoFar(tx);
    await call(tx);
    const after = await readSoFar(tx);
    return { read: after.read - before.read, fetched: after.fetched - before.fetched };
  });
}

describe(`among ${cars} cars of each of two workshops`, () => {
  it("a page of what is due reads rows in proportion to the page, on every page", async () => {
    const place = { on: null as string | null, id: null as string | null };
    for (const _ of ["first", "second"]) {
      const { on, id } = place;
      const count = await readBy(async (tx) => {
        const rows = await tx`
          select *, sort_on::text as after from public.list_vehicle_dues(${ours.slug}, ${on}::date, ${id}::uuid, ${page})`;
        place.on = rows.at(-1)?.["after"];
        place.id = rows.at(-1)?.["id"];
        expect(rows).toHaveLength(page);
      });

      expect(count.read).toBe(0);
      expect(count.fetched).toBeLessThanOrEqual(8 * page);
    }
  });

  it("the job reads what is due in the next weeks and no more", async () => {
    const count = await readBy(
      (tx) => tx`select public.queue_due_reminders('2030-01-01T12:00:00Z', 50)`,
    );

    expect(count.read).toBe(0);
    // 29 days of 1,500 of 40,000 dues, with car, customer and address of each; and fifty jobs.
    expect(count.fetched).toBeLessThanOrEqual(5 * Math.ceil((40_000 * 31) / 1_500));
  });

  it("a reminder is queued once, whoever else is at it at the same time", async () => {
    await Promise.all(
      [1, 2].map(() => sql`select public.queue_due_reminders('2031-06-01T12:00:00Z', 100)`),
    );
    const [row] = await sql`
      select count(*)::int as mails, count(distinct about_id)::int as dues
      from private.outgoing_mails
      where kind = 'dueReminder' and about_id in (select id from public.vehicle_dues where due_on >= '2031-06-01')`;

    // One after the other they take a hundred each, at once the second may find all of its own taken.
    expect(row?.["mails"]).toBe(row?.["dues"]);
    expect([100, 200]).toContain(row?.["dues"]);
  });
});
