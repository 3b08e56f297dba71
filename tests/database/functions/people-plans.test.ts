import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

/** Customers, and as many leads, of each of the two workshops. */
const people = 5_000;
const page = 30;

let database: TestPostgres;
let sql: postgres.Sql;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres({ statementTimeoutMs: 240_000 });
  sql = postgres(database.databaseUrl, { max: 1 });
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
  for (const { id, members } of [ours, theirs]) {
    await sql`
      insert into public.contacts (workshop_id, name, phone, vehicle, updated_at)
      select ${id}, 'Kunde ' || case when number % 2 = 0 then 'Müller' else 'Meier' end || ' x' || number,
        '+49341' || (1000000 + number), jsonb_build_object('plate', 'L-PL ' || number),
        now() - make_interval(mins => number)
      from generate_series(1, ${people}) as number`;
    await sql`
      insert into public.leads (workshop_id, contact_id, name, phone, service, vehicle, status, assignee_id, created_at)
      select contacts.workshop_id, contacts.id, contacts.name, contacts.phone, 'Ölwechsel', contacts.vehicle,
        case row_number() over (order by contacts.updated_at) % 5 when 0 then 'new' when 1 then 'contacted'
          when 2 then 'scheduled' when 3 then 'won' else 'lost' end,
        case when row_number() over (order by contacts.updated_at) % 10 = 0 then ${members.owner.memberId}::uuid end,
        contacts.updated_at
      from public.contacts where contacts.workshop_id = ${id} and contacts.phone is not null`;
  }
  await sql`vacuum analyze`;
}, 300_000);
afterAll(async () => {
  await sql.end();
  await database.close();
});

const tables = ["contacts", "leads", "vehicles"];

/** Rows of customers, leads and cars that this session has read so far, by any way. */
async function readSoFar(tx: postgres.TransactionSql) {
  const [row] = await tx`
    select sum(seq_tup_read)::int as read, sum(idx_tup_fetch)::int as fetched
    from pg_stat_xact_user_tables where relname = any (${tables})`;
  return { read: Number(row?.["read"]), fetched: Number(row?.["fetched"]) };
}

/** Calls a function as the owner of our workshop and counts the rows it has read. */
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

type Query = { status?: string; view?: string; q?: string; mine?: boolean };

describe(`lists among ${people} customers and leads`, () => {
  it.each<Query>([
    {},
    { status: "won" },
    { view: "calls" },
    { mine: true },
    { q: "Müller" },
    { q: "Ölwechsel" },
    { view: "calls", q: "x4711" },
  ])("reads leads in proportion to the page, on every page: %j", async (query) => {
    const { status = null, view = "all", q = null, mine = false } = query;
    const place = { at: null as string | null, id: null as string | null };
    for (const _ of ["first", "second"]) {
      const { at, id } = place;
      const count = await readBy(async (tx) => {
        const rows = await tx`
          select * from public.list_leads(
            p_workshop => ${ours.slug}, p_status => ${status}, p_view => ${view}, p_q => ${q}, p_mine => ${mine},
            p_limit => ${page}, p_cursor_at => ${at}, p_cursor_id => ${id})`;
        const last = rows.at(-1);
        place.id = last?.["id"] ?? null;
        place.at = last?.[view === "calls" ? "call_at" : "created_at"] ?? null;
      });

      expect(count.read).toBe(0);
      // What a search meets before it goes down the list instead.
      expect(count.fetched).toBeLessThanOrEqual(q === null ? 12 * page : 2_001 + 12 * page);
    }
  });

  it.each([null, "Müller", "L-PL 4711", "0341 1004711"])(
    "reads customers in proportion to the page, on every page: %s",
    async (q) => {
      const place = { at: null as string | null, id: null as string | null };
      for (const _ of ["first", "second"]) {
        const { at, id } = place;
        const count = await readBy(async (tx) => {
          const rows = await tx`
            select * from public.list_contacts(
              p_workshop => ${ours.slug}, p_q => ${q}, p_limit => ${page}, p_cursor_at => ${at}, p_cursor_id => ${id})`;
          const last = rows.at(-1);
          place.id = last?.["id"] ?? null;
          place.at = last?.["updated_at"] ?? null;
        });

        expect(count.read).toBe(0);
        expect(count.fetched).toBeLessThanOrEqual(q === null ? 8 * page : 2_001 + 8 * page);
      }
    },
  );

  it.each([
    ["contact", "contacts"],
    ["lead", "leads"],
  ])("opens one %s without looking through the others", async (kind, table) => {
    const [row] =
      await sql`select id from ${sql(`public.${table}`)} where workshop_id = ${ours.id} offset 2500 limit 1`;
    const count = await readBy(
      (tx) =>
        tx`select * from ${tx.unsafe(`public.get_${kind}`)}(${ours.slug}, ${String(row?.["id"])})`,
    );

    expect(count.read).toBe(0);
    expect(count.fetched).toBeLessThanOrEqual(60);
  });
});
