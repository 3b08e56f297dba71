import {
  createBackend,
  generateKeys,
  openPglite,
  readMigrations,
  type Migration,
} from "@/lib/embedded-backend";
import { readSnapshot, snapshotFile, writeSnapshot } from "./snapshot";
import { testDatabase, type TestDatabase } from "./test-database";

export type { TestDatabase } from "./test-database";

/**
 * Starts the real embedded backend in this process, on a database in memory with all migrations. The
 * first start keeps a copy of the prepared database under `.cache`, so that each further one takes
 * well under a second.
 */
export async function startTestDatabase(
  options: { migrations?: Migration[] } = {},
): Promise<TestDatabase> {
  const migrations = options.migrations ?? (await readMigrations("supabase/migrations"));
  const keys = generateKeys();
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
  return testDatabase(backend, keys, () => backend.lock(() => database.close()));
}
