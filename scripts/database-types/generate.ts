import { createBackend, generateKeys, openPglite, readMigrations } from "@/lib/embedded-backend";
import { readFunctions, readTypes } from "./read-catalog";
import { writeTypes } from "./write-types";

/** The types of the database's functions, from a fresh database with all migrations. */
export async function generateDatabaseTypes(): Promise<string> {
  const database = await openPglite({});
  try {
    await createBackend(database, {
      keys: generateKeys(),
      siteUrl: "http://localhost",
      templatesDir: "supabase/templates",
      mail: { send: async () => undefined },
      migrations: await readMigrations("supabase/migrations"),
    });
    return writeTypes(await readFunctions(database.query), await readTypes(database.query));
  } finally {
    await database.close();
  }
}
