import type { DataFolder } from "./data-folder";
import { prepareDataFolder } from "./data-folder";
import type { Database } from "./database";
import { openPglite } from "./open-pglite";
import { openPostgres } from "./open-postgres";
import type { BackendSettings } from "./start-backend";

/**
 * Opens the configured server, or the database in the data folder; throws one sentence when it cannot
 * be opened.
 */
export async function openDatabase(
  folder: DataFolder,
  settings: BackendSettings,
  log: (line: string) => void,
): Promise<Database> {
  if (settings.databaseUrl)
    return openPostgres({
      url: settings.databaseUrl,
      poolSize: settings.poolSize,
      idleTimeoutMs: settings.idleTimeoutMs,
      connectTimeoutMs: settings.connectTimeoutMs,
    });
  const aside = prepareDataFolder(folder, settings.now());
  if (aside !== null) log(`A database that was never finished was moved to ${aside}`);
  try {
    return await openPglite({ folder: folder.databaseDir });
  } catch (cause) {
    throw new Error(
      `The database in ${folder.databaseDir} cannot be opened; it is damaged, or its disk is full. Restore a backup, or choose a new folder with DATA_DIR.`,
      { cause },
    );
  }
}
