import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { vector } from "@electric-sql/pglite/vector";
import { pgmq } from "@electric-sql/pglite-pgmq";
import { createPgliteConnection, type PGlite } from "@supabase/lite/pglite";
import type { Database } from "./database";
import { hardenConnection } from "./harden-connection";
import { pgliteParsers } from "./hardening/value-formats";

export type PgliteSource = {
  /** A plain path (lite makes a folder called `file:.` of a `file:` address). @default in memory */
  folder?: string;
  /** An archive made by `dumpDataDir`, to start from instead of an empty database. */
  snapshot?: Blob;
};

/** A database in this process; `pglite` is for whole-database work such as archives. */
export type PgliteDatabase = Database & { pglite: PGlite };

/** Opens Postgres compiled to WebAssembly, with every extension of the migrations at hand. */
export async function openPglite({ folder, snapshot }: PgliteSource): Promise<PgliteDatabase> {
  const connection = await createPgliteConnection({
    url: folder ?? "memory://",
    pgliteOptions: {
      extensions: { vector, pg_trgm, unaccent, btree_gin, btree_gist, pgmq },
      parsers: pgliteParsers,
      ...(snapshot ? { loadDataDir: snapshot } : {}),
    },
  });
  hardenConnection(connection);
  const { driver } = connection;
  await driver.exec("set timezone to 'UTC'");
  return {
    kind: "pglite",
    pglite: driver,
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
    close: () => connection.close(),
  };
}
