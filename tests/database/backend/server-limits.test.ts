import { afterAll, beforeAll, expect, it } from "vitest";
import { createPool, type Pool } from "@/lib/supabase/create-pool";
import { createPooledDb } from "@/lib/supabase/create-pooled-db";
import { startPostgres, type TestPostgres } from "@/tests/support/postgres";
import { contractSql } from "./contract/contract-sql";
import { fixtureMigration } from "./fixture-migration";

const bound = { statementTimeoutMs: 400 };
let db: TestPostgres;
const pools: Pool[] = [];

function pool(size: number): Pool {
  const made = createPool({
    url: db.databaseUrl,
    size,
    idleTimeoutMs: 30_000,
    connectTimeoutMs: 2_000,
  });
  pools.push(made);
  return made;
}

async function openConnections(application: string): Promise<number> {
  const rows = await db.sql("select pid from pg_stat_activity where application_name = $1", [
    application,
  ]);
  return rows.length;
}

beforeAll(async () => {
  db = await startPostgres({ migrations: [fixtureMigration(contractSql)], poolSize: 4, ...bound });
});
afterAll(async () => {
  await Promise.all(pools.map((made) => made.end({ timeout: 2 })));
  await db.close();
});

it("a statement that takes too long is ended with 57014, on both transports", async () => {
  const pooled = createPooledDb(pool(1), { role: "service_role" }, bound);

  await expect(db.service.call("sleep_for", { p_seconds: 30 })).rejects.toMatchObject({
    code: "57014",
  });
  await expect(pooled.call("sleep_for", { p_seconds: 30 })).rejects.toMatchObject({
    code: "57014",
  });
  expect(await pooled.call("get_integer", {})).toBe(42);
});

it("a pool never opens more connections than its size, however many wait", async () => {
  const size = 3;
  const before = await openConnections("carbot");
  const door = createPooledDb(pool(size), { role: "service_role" });
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => door.call("sleep_for", { p_seconds: 0.01 })),
  );

  expect(answers).toHaveLength(60);
  expect((await openConnections("carbot")) - before).toBe(size);
});

it("the backend's own pool never opens more connections than its size either", async () => {
  await Promise.all(Array.from({ length: 60 }, () => db.service.call("get_integer", {})));

  expect(await openConnections("postgres.js")).toBe(4);
});

it("a call leaves neither role nor claims on its connection, also when it fails", async () => {
  const single = pool(1);
  const { userId, email } = await db.createUser("anna@one.test");
  const member = createPooledDb(single, {
    role: "authenticated",
    claims: { sub: userId, email },
  });
  const left = () =>
    single.unsafe(
      "select current_user::text as role, current_setting('request.jwt.claims', true) as claims, current_setting('request.jwt.claim.sub', true) as sub, current_setting('statement_timeout') as timeout",
    );
  const clean = [{ role: "postgres", claims: "", sub: "", timeout: "0" }];

  expect(await member.call("who_am_i", {})).toMatchObject({ uid: userId });
  expect([...(await left())]).toEqual(clean);
  await expect(member.call("secret_work", {})).rejects.toMatchObject({ code: "42501" });
  expect([...(await left())]).toEqual(clean);
});

it("a text stays a text where backslashes escape in plain strings", async () => {
  const single = pool(1);
  await single.unsafe("set standard_conforming_strings = off");
  const text = "\\'; select pg_sleep(30); --";

  expect(
    await createPooledDb(single, { role: "service_role" }).call("echo", { p_text: text }),
  ).toMatchObject({ text });
});

it("a call that is given up ends at once, and its statement with it", async () => {
  const single = pool(1);
  const door = createPooledDb(single, { role: "service_role" });
  const controller = new AbortController();
  const call = door.call("sleep_for", { p_seconds: 30 }, controller.signal);
  await expect
    .poll(() => db.sql("select pid from pg_stat_activity where wait_event = 'PgSleep'"))
    .toHaveLength(1);
  controller.abort(new Error("given up"));

  await expect(call).rejects.toThrow("given up");
  expect(await door.call("get_integer", {})).toBe(42);
});

it("a server that is away is reported with a network code, without waiting for long", async () => {
  const away = createPool({
    url: "postgresql://postgres@127.0.0.1:9/postgres",
    size: 1,
    idleTimeoutMs: 1_000,
    connectTimeoutMs: 500,
  });
  pools.push(away);

  await expect(
    createPooledDb(away, { role: "service_role" }).call("get_integer", {}),
  ).rejects.toMatchObject({ name: "DatabaseError", code: "ECONNREFUSED" });
});

it("a function that a migration replaces is found with its new arguments", async () => {
  const door = createPooledDb(pool(1), { role: "service_role" });
  await db.sql("create function public.changing(p_a int) returns int language sql as 'select 1'");
  expect(await door.call("changing", { p_a: 1 })).toBe(1);
  await db.sql("drop function public.changing");
  await db.sql("create function public.changing(p_b int) returns int language sql as 'select 2'");
  await door.call("changing", { p_a: 1 }).catch(() => null);

  expect(await door.call("changing", { p_b: 1 })).toBe(2);
});
