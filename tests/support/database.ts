import type { Db } from "@/lib/core/context";
import {
  createBackend,
  generateKeys,
  openPglite,
  readMigrations,
  type Backend,
  type Migration,
  type Query,
} from "@/lib/embedded-backend";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { ensureUser, type TestUser } from "./ensure-user";
import { memberToken } from "./member-token";
import { readSnapshot, snapshotFile, writeSnapshot } from "./snapshot";

const baseUrl = "http://embedded.test";

export type TestDatabase = {
  /** The secret key's door: what our own server uses. */
  service: Db;
  /** A member's door; the login is made at the first call if there is none with this id or address. */
  memberDb: (userIdOrEmail: string) => Db;
  /** A door with nothing but the publishable key. */
  anonDb: Db;
  /** Runs a statement as the database's owner, for catalog queries and arrangements. */
  sql: Query;
  /** Makes a login (confirmed, without a password), or finds it. */
  createUser: (userIdOrEmail: string) => Promise<TestUser>;
  /** The door for requests of any Supabase client. */
  fetch: typeof fetch;
  url: string;
  keys: ReturnType<typeof generateKeys>;
  close: () => Promise<void>;
};

/**
 * Starts the real embedded backend in this process, on a database in memory with all migrations. The first start
 * keeps a copy of the prepared database under `.cache`, so that each further one takes well under a second.
 */
export async function startTestDatabase(
  options: { migrations?: Migration[] } = {},
): Promise<TestDatabase> {
  const keys = generateKeys();
  const backend = await startBackend(
    options.migrations ?? (await readMigrations("supabase/migrations")),
    keys,
  );
  const sql: Query = (text, params) => backend.lock(() => backend.database.query(text, params));
  const viaHandler: typeof fetch = (input, init) => backend.handle(new Request(input, init));
  const door = (key: string, accessToken?: () => Promise<string>) =>
    createRestDb({
      url: baseUrl,
      key,
      fetch: viaHandler,
      ...(accessToken ? { accessToken } : {}),
    });
  const createUser = (idOrEmail: string) => ensureUser(sql, idOrEmail);
  return {
    service: door(keys.secretKey),
    anonDb: door(keys.publishableKey),
    memberDb: (idOrEmail) =>
      door(keys.publishableKey, async () =>
        memberToken(keys.jwtSecret, await createUser(idOrEmail)),
      ),
    sql,
    createUser,
    fetch: viaHandler,
    url: baseUrl,
    keys,
    close: () => backend.lock(() => backend.database.close()),
  };
}

async function startBackend(migrations: Migration[], keys: TestDatabase["keys"]): Promise<Backend> {
  const file = snapshotFile(migrations);
  const snapshot = await readSnapshot(file);
  const database = await openPglite(snapshot ? { snapshot } : {});
  const backend = await createBackend(database, {
    keys,
    siteUrl: "http://localhost:3000",
    templatesDir: "supabase/templates",
    mail: { send: async () => undefined },
    migrations,
  });
  if (!snapshot) await writeSnapshot(file, await database.pglite.dumpDataDir("none"));
  return backend;
}
