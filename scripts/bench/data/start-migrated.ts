import { createBackend, generateKeys, openPostgres, type Migration } from "@/lib/embedded-backend";

/** Brings a Postgres up to the migrations, as a start of the product would. */
export async function startMigrated(url: string, migrations: Migration[]): Promise<void> {
  const database = openPostgres({
    url,
    poolSize: 2,
    idleTimeoutMs: 5_000,
    connectTimeoutMs: 5_000,
    statementTimeoutMs: 300_000,
  });
  try {
    await createBackend(database, {
      keys: generateKeys(),
      siteUrl: "http://localhost:3000",
      templatesDir: "supabase/templates",
      mail: { send: async () => undefined },
      migrations,
    });
  } finally {
    await database.close();
  }
}
