import { createServer, connect, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createPool, type Pool } from "@/lib/supabase/create-pool";
import { createPooledDb } from "@/lib/supabase/create-pooled-db";
import type { Db } from "@/lib/core/context";
import { startPostgres, type TestPostgres } from "@/tests/support/postgres";
import { contractSql } from "./contract/contract-sql";
import { fixtureMigration } from "./fixture-migration";

/** Stands where a pooler would: what it accepts it passes on, unless it holds everything back. */
let relay: Server;
let database: TestPostgres;
let pool: Pool;
let door: Db;
const open = new Set<Socket>();
let isSilent = false;
let port = 0;

function pass(client: Socket): void {
  open.add(client);
  client.on("error", () => undefined).on("close", () => open.delete(client));
  if (isSilent) return;
  const server = connect(Number(new URL(database.databaseUrl).port), "127.0.0.1");
  server.on("error", () => undefined);
  client.pipe(server).pipe(client);
}

const listen = () => new Promise<void>((resolve) => relay.listen(port, "127.0.0.1", resolve));

/** Ends the relay as a crash would: its port is closed and so are its connections. */
async function crash(): Promise<void> {
  const closed = new Promise((resolve) => relay.close(resolve));
  for (const socket of open) socket.destroy();
  await closed;
}

beforeAll(async () => {
  database = await startPostgres({ migrations: [fixtureMigration(contractSql)] });
  relay = createServer(pass);
  await listen();
  const address = relay.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  const url = new URL(database.databaseUrl);
  url.port = String(port);
  pool = createPool({ url: url.href, size: 4, idleTimeoutMs: 30_000, connectTimeoutMs: 500 });
  door = createPooledDb(pool, { role: "service_role" }, { statementTimeoutMs: 500 });
});
afterAll(async () => {
  await pool.end({ timeout: 1 });
  await crash();
  await database.close();
});

const back = () =>
  vi.waitFor(async () => expect(await door.call("get_integer", {})).toBe(42), {
    timeout: 10_000,
    interval: 50,
  });

it("calls fail at once while the server is away, and go through when it is back", async () => {
  await back();
  await crash();
  await expect(door.call("get_integer", {})).rejects.toMatchObject({ name: "DatabaseError" });
  const startedAt = performance.now();
  const answers = await Promise.allSettled(
    Array.from({ length: 200 }, () => door.call("get_integer", {})),
  );

  expect(answers.every(({ status }) => status === "rejected")).toBe(true);
  // Not one of them waited for a try to connect, let alone two hundred in turn.
  expect(performance.now() - startedAt).toBeLessThan(2_000);

  await listen();
  await back();
});

it("a server that takes connections and says nothing is given up in the time to connect", async () => {
  await back();
  isSilent = true;
  for (const socket of open) socket.destroy();
  await vi.waitFor(() =>
    expect(door.call("get_integer", {})).rejects.toMatchObject({
      code: expect.stringMatching(/TIMEDOUT|TIMEOUT|ECONN/),
    }),
  );
  isSilent = false;
  for (const socket of open) socket.destroy();

  await back();
});

it("a statement that gets no answer is given up two seconds after its own timeout", async () => {
  await back();
  const running = door.call("sleep_for", { p_seconds: 0.2 });
  for (const socket of open) socket.pause();

  await expect(running).rejects.toMatchObject({ code: "ETIMEDOUT" });
  for (const socket of open) socket.destroy();
  await back();
});
