import type { App } from "@supabase/lite";
import { authColumns, authFunctions, firstStartGrants, rolesAndSchemas } from "./bootstrap.sql";
import type { Database } from "./database";
import { applyMigrations, isFirstStart, type Migration } from "./migrations";

/**
 * Brings a database from nothing, or from the last start, to the newest migration. Returns the files
 * applied.
 */
export async function prepareDatabase(
  app: App,
  database: Database,
  migrations: Migration[],
): Promise<string[]> {
  const isFirst = await isFirstStart(database);
  await database.script(rolesAndSchemas);
  if (isFirst) await database.script(firstStartGrants);
  await app.ensureSystemSchema();
  await database.script(authColumns);
  await database.script(authFunctions);
  const applied = await applyMigrations(database, migrations);
  await database.connection.clearSchemaCache();
  return applied;
}
