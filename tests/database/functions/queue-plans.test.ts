import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

/** Conversations of each of the two workshops; the triggers of single rows are not what is measured here. */
const conversations = 20_000;
const page = 30;

let database: TestPostgres;
let sql: postgres.Sql;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres({ statementTimeoutMs: 60_000 });
  sql = postgres(database.databaseUrl, { max: 1 });
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
  for (const { id, members } of [ours, theirs]) {
    await sql`
      insert into public.conversations
        (workshop_id, locale, mode, status, assignee_id, last_message_at, waiting_since, waiting_for)
      select
        ${id}, 'de',
        case when number % 50 = 0 then 'human' else 'bot' end,
        case when number % 3 = 1 then 'closed' else 'open' end,
        case when number % 100 = 0 then ${members.owner.memberId}::uuid end,
        now() - make_interval(mins => number),
        case when number % 40 = 20 then now() - make_interval(mins => number) end,
        case when number % 40 = 20 then 'handoff' end
      from generate_series(1, ${conversations}) as number
    `;
  }
  await sql`vacuum analyze public.conversations`;
}, 120_000);
afterAll(async () => {
  await sql.end();
  await database.close();
});

/** Rows of conversations that this session has read so far: without an index, and by one. */
async function readSoFar(tx: postgres.TransactionSql) {
  const [row] = await tx`
    select seq_tup_read::int as read, idx_tup_fetch::int as fetched
    from pg_stat_xact_user_tables where relname = 'conversations'`;
  return { read: Number(row?.["read"]), fetched: Number(row?.["fetched"]) };
}

/** Calls a function as the owner of our workshop and counts the rows of conversations it has read. */
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

describe(`the inbox among ${conversations} conversations`, () => {
  it.each(["needs_me", "bot", "mine", "all", "done"])(
    "reads rows in proportion to the page, on every page: %s",
    async (queue) => {
      const place = { at: null as string | null, id: null as string | null };
      for (const _ of ["first", "second", "third"]) {
        const { at, id } = place;
        const count = await readBy(async (tx) => {
          const rows = await tx`
            select * from public.list_conversations(
              p_workshop => ${ours.slug}, p_queue => ${queue}, p_limit => ${page}, p_cursor_at => ${at}, p_cursor_id => ${id}
            )`;
          const last = rows.at(-1);
          expect(rows).toHaveLength(page);
          place.id = last?.["id"];
          place.at = queue === "needs_me" ? last?.["waiting_since"] : last?.["last_message_at"];
        });

        expect(count.read).toBe(0);
        expect(count.fetched).toBeLessThanOrEqual(4 * page);
      }
    },
  );

  it("counts who waits in no more than a hundred rows", async () => {
    const count = await readBy((tx) => tx`select * from public.get_live_start(${ours.slug})`);

    expect(count.read).toBe(0);
    expect(count.fetched).toBeLessThanOrEqual(110);
  });

  it("finds what changed by the change, not by looking", async () => {
    const [{ cursor } = { cursor: "" }] = await sql`select pg_current_snapshot()::text as cursor`;
    await sql`update public.conversations set unread_count = 1 where id in (
      select id from public.conversations where workshop_id = ${ours.id} limit 5)`;
    const count = await readBy(async (tx) => {
      const [row] =
        await tx`select * from public.list_live_changes(${cursor}, array[${ours.id}::uuid])`;
      expect(row?.["changes"]).toHaveLength(5);
    });

    expect(count.read).toBe(0);
    // Each of the five: found, read whole, and who else waits.
    expect(count.fetched).toBeLessThanOrEqual(5 * 110);
  });

  it("reads no more for an invented cursor than it may tell", async () => {
    const count = await readBy(
      (tx) =>
        tx`select * from public.list_live_changes('1:1:', array[${ours.id}::uuid], '{}', 100)`,
    );

    expect(count.read).toBe(0);
    expect(count.fetched).toBeLessThanOrEqual(210);
  });
});
