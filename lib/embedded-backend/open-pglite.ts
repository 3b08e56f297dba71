import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { vector } from "@electric-sql/pglite/vector";
import { pgmq } from "@electric-sql/pglite-pgmq";
import { createPgliteConnection } from "@supabase/lite/pglite";
import type { Database } from "./database";
import { hardenConnection } from "./harden-connection";
import { pgliteParsers } from "./hardening/value-formats";

export type PgliteSource = {
  /** A plain path (lite makes a folder called `file:.` of a `file:` address). @default in memory */
  folder?: string;
  /** An archive made by `dumpDataDir`, to start from instead of an empty database. */
  snapshot?: Blob;
};

/** Opens Postgres compiled to WebAssembly, with vector, pg_trgm, unaccent, pgmq and pgcrypto at hand. */
export async function openPglite({ folder, snapshot }: PgliteSource): Promise<Database> {
  const connection = await createPgliteConnection({
    url: folder ?? "memory://",
    pgliteOptions: {
      extensions: { vector, pg_trgm, unaccent, pgmq },
      parsers: pgliteParsers,
      ...(snapshot ? { loadDataDir: snapshot } : {}),
    },
  });
  hardenConnection(connection);
  const { driver } = connection;
  await driver.exec("set timezone to 'UTC'");
  return {
    kind: "pglite",
    connection,
    query: async (text, params) => (await driver.query<Record<string, unknown>>(text, params)).rows,
    script: async (text) => void (await driver.exec(text)),
    transaction: (work) =>
      driver.transaction((tx) =>
        work({
          script: async (text) => void (await tx.exec(text)),
          query: async (text, params) =>
            (await tx.query<Record<string, unknown>>(text, params)).rows,
        }),
      ),
    archive: () => driver.dumpDataDir("none"),
    close: () => connection.close(),
  };
}
