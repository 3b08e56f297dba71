import {
  createBackend,
  generateKeys,
  openPostgres,
  readMigrations,
  type Migration,
} from "@/lib/embedded-backend";
import { startPostgresServer } from "@/scripts/bench/postgres-server";
import { testDatabase, type TestDatabase } from "./test-database";

export { startPostgresServer as startServer } from "@/scripts/bench/postgres-server";

/** A backend on a real server; `databaseUrl` is for pools of the test's own. */
export type TestPostgres = TestDatabase & {
  databaseUrl: string;
  /** Ends every connection and comes back. */
  restart: () => Promise<void>;
};

/** Starts a server and our backend on it, in this process, with all migrations or the given ones. */
export async function startPostgres(
  options: { migrations?: Migration[]; poolSize?: number; statementTimeoutMs?: number } = {},
): Promise<TestPostgres> {
  const server = await startPostgresServer();
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
  return {
    ...testDatabase(backend, keys, close),
    databaseUrl: server.url,
    restart: server.restart,
  };
}
