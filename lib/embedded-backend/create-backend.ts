import { createApp, type AppSettings } from "./create-app";
import { createHandler, type Handler } from "./create-handler";
import type { Database } from "./database";
import { createRequestLock, type RequestLock } from "./hardening/request-lock";
import type { Migration } from "./migrations";
import { prepareDatabase } from "./prepare-database";

/** A Supabase-compatible backend inside this process, without a port. */
export type Backend = {
  handle: Handler;
  database: Database;
  /** Work on `database` that must not meet a request goes through here. */
  lock: RequestLock;
  /** Migration files that this start applied. */
  applied: string[];
};

/** Prepares the database and returns the door to it; the caller closes the database. */
export async function createBackend(
  database: Database,
  settings: AppSettings & { migrations: Migration[] },
): Promise<Backend> {
  const app = createApp(database, settings);
  const applied = await prepareDatabase(app, database, settings.migrations);
  const lock = lockFor(database);
  return { handle: createHandler(app, lock), database, lock, applied };
}

/** A server gives each request its own connection; PGlite has one session for all of them. */
function lockFor(database: Database): RequestLock {
  return database.kind === "pglite" ? createRequestLock() : (work) => work();
}
