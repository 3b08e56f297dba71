import type { Db } from "@/lib/core/context";
import { redactConsole, type Backend, type BackendKeys, type Query } from "@/lib/embedded-backend";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { ensureUser, type TestUser } from "./ensure-user";
import { memberToken } from "./member-token";

const url = "http://embedded.test";

/** A running backend as tests see it. */
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
  /** The door for requests of any Supabase client, at `url`. */
  fetch: typeof fetch;
  url: string;
  keys: BackendKeys;
  close: () => Promise<void>;
};

/** Gives tests the doors of a backend that runs in this process. */
export function testDatabase(
  backend: Backend,
  keys: BackendKeys,
  close: () => Promise<void>,
): TestDatabase {
  // lite reports every refusal at length, and tests provoke many.
  const restoreConsole = redactConsole(console);
  const sql: Query = (text, params) => backend.lock(() => backend.database.query(text, params));
  const viaHandler: typeof fetch = (input, init) => backend.handle(new Request(input, init));
  const door = (key: string) => createRestDb({ url, key, fetch: viaHandler });
  const createUser = (idOrEmail: string) => ensureUser(sql, idOrEmail);
  return {
    service: door(keys.secretKey),
    anonDb: door(keys.publishableKey),
    memberDb: (idOrEmail) =>
      createRestDb({
        url,
        key: keys.publishableKey,
        fetch: viaHandler,
        accessToken: async () => memberToken(keys.jwtSecret, await createUser(idOrEmail)),
      }),
    sql,
    createUser,
    fetch: viaHandler,
    url,
    keys,
    close: async () => {
      restoreConsole();
      await close();
    },
  };
}
