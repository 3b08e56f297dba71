import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPools, type Pools } from "@/lib/supabase/create-pools";
import { startPostgres, type TestPostgres } from "@/tests/support/postgres";
import { contractSql } from "./contract/contract-sql";
import { fixtureMigration } from "./fixture-migration";

let db: TestPostgres;
let pooler: Server;
const opened: Pools[] = [];
const sockets = new Set<Socket>();

beforeAll(async () => {
  db = await startPostgres({ migrations: [fixtureMigration(contractSql)] });
  pooler = createServer(standBetween);
  pooler.listen(0, "127.0.0.1");
  await once(pooler, "listening");
});
afterAll(async () => {
  await Promise.all(opened.map((pools) => pools.close()));
  for (const socket of sockets) socket.destroy();
  pooler.close();
  await db.close();
});

function open(url: string, size = 3): Pools {
  const pools = createPools({ url, size, idleTimeoutMs: 30_000, connectTimeoutMs: 1_000 });
  opened.push(pools);
  return pools;
}

/** As poolers do: hands on who asks for which database, and nothing else of what a connection begins with. */
function standBetween(client: Socket): void {
  sockets.add(client);
  const server = connect(Number(new URL(db.databaseUrl).port), "127.0.0.1");
  for (const socket of [client, server]) socket.on("error", () => undefined);
  client.once("data", (start) => {
    const kept = startParameters(start).filter(([name]) => name === "user" || name === "database");
    const text = `${kept.flat().join("\0")}\0\0`;
    const head = Buffer.alloc(8);
    head.writeInt32BE(8 + Buffer.byteLength(text), 0);
    start.copy(head, 4, 4, 8);
    server.write(Buffer.concat([head, Buffer.from(text)]));
    client.pipe(server).pipe(client);
  });
}

/** Names and values after length and version (PostgreSQL manual, 54.7, StartupMessage). */
function startParameters(start: Buffer): [string, string][] {
  const words = start.subarray(8).toString().split("\0");
  return words.flatMap((word, place): [string, string][] =>
    place % 2 === 0 && word !== "" ? [[word, words[place + 1] ?? ""]] : [],
  );
}

const connections = async () =>
  (await db.sql("select pid from pg_stat_activity where application_name = 'carbot'")).length;

it("a server of one's own is found to give sessions, and each caller keeps its own rights", async () => {
  const pools = open(db.databaseUrl);
  const { userId, email } = await db.createUser("anna@one.test");
  const service = pools.open({ role: "service_role" });
  const member = pools.open({ role: "authenticated", claims: { sub: userId, email } });

  expect(pools.kind()).toBeNull();
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => service.call("who_am_i", {})),
      ...Array.from({ length: 6 }, () => member.call("who_am_i", {})),
    ]);

    expect(new Set(answers.slice(0, 6).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({ uid: null });
    expect(answers.slice(6).every((one) => JSON.stringify(one).includes(userId))).toBe(true);
    await expect(member.call("secret_work", {})).rejects.toMatchObject({ code: "42501" });
  }
  expect(pools.kind()).toBe("session");
  expect(await connections()).toBeLessThanOrEqual(3);
});

it("a pooler that keeps back what a connection begins with is found out, and asked as before", async () => {
  const url = new URL(db.databaseUrl);
  url.port = String((pooler.address() as AddressInfo).port);
  const pools = open(url.href);
  const door = pools.open({ role: "service_role" });

  expect(await door.call("get_integer", {})).toBe(42);
  expect(pools.kind()).toBe("transaction");
  expect(JSON.stringify(await door.call("who_am_i", {}))).toContain("service_role");
});

it("nothing is decided while nobody answers", async () => {
  const pools = open("postgresql://postgres@127.0.0.1:9/postgres");

  await expect(pools.open({ role: "service_role" }).call("get_integer", {})).rejects.toMatchObject({
    name: "DatabaseError",
    code: "ECONNREFUSED",
  });
  expect(pools.kind()).toBeNull();
});

it("a text of any kind stays what it is when it travels apart from its statement", async () => {
  const door = open(db.databaseUrl, 1).open({ role: "service_role" });
  const text = "\\'; $1 select pg_sleep(30); -- ü 🙂";

  expect(await door.call("echo", { p_text: text })).toMatchObject({ text });
  expect(await door.call("echo", { p_text: null })).toMatchObject({ text: null });
});

it("a function that a migration replaces is found in a session that has planned the old one", async () => {
  const door = open(db.databaseUrl, 1).open({ role: "service_role" });
  const make = (value: string) =>
    db.sql(
      `create or replace function public.versioned() returns jsonb language sql as $$ ${value} $$`,
    );
  await make("select '1'::jsonb");
  const first = await door.call("versioned", {});
  await make("select '2'::jsonb");

  expect([first, await door.call("versioned", {})]).toEqual([1, 2]);
});
