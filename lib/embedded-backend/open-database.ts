import type { DataFolder } from "./data-folder";
import { prepareDataFolder } from "./data-folder";
import type { Database } from "./database";
import type { BackendKeys } from "./keys";
import { openPglite } from "./open-pglite";
import { openPostgres } from "./open-postgres";
import { loginPassword, loginUrl } from "./postgres/addresses";
import { endOrphan } from "./postgres/end-orphan";
import { startServer } from "./postgres/server";
import type { BackendSettings } from "./start-backend";

type Settings = BackendSettings & { keys: BackendKeys };

/** A database, and the server behind it where it is ours. */
export type OpenedDatabase = {
  database: Database;
  failed: Promise<never>;
  stop: () => Promise<void>;
};

/**
 * Opens the configured server, or the database in the data folder; throws one sentence when it cannot
 * be opened.
 */
export async function openDatabase(
  folder: DataFolder,
  settings: Settings,
  log: (line: string) => void,
): Promise<OpenedDatabase> {
  if (settings.databaseUrl) return alone(poolOn(settings.databaseUrl, settings));
  // What a first start that was killed has left is moved aside with nobody in it.
  if (settings.database === "postgres") await endOrphan(folder.databaseDir);
  const aside = prepareDataFolder(folder, settings.now());
  if (aside !== null) log(`A database that was never finished was moved to ${aside}`);
  try {
    return settings.database === "pglite"
      ? alone(await openPglite({ folder: folder.databaseDir }))
      : await openServer(folder, settings);
  } catch (cause) {
    throw new Error(
      `The database in ${folder.databaseDir} cannot be opened; it is damaged, or its disk is full. Restore a backup, or choose a new folder with DATA_DIR.${reasonOf(cause)}`,
      { cause },
    );
  }
}

function alone(database: Database): OpenedDatabase {
  return { database, failed: new Promise(() => undefined), stop: async () => undefined };
}

async function openServer(folder: DataFolder, settings: Settings): Promise<OpenedDatabase> {
  const { secretKey } = settings.keys;
  const port = settings.databasePort;
  const server = await startServer({
    databaseDir: folder.databaseDir,
    port,
    password: loginPassword(secretKey, "postgres"),
  });
  return { ...server, database: poolOn(loginUrl(secretKey, "postgres", port), settings) };
}

function poolOn(url: string, settings: Settings): Database {
  return openPostgres({
    url,
    poolSize: settings.poolSize,
    idleTimeoutMs: settings.idleTimeoutMs,
    connectTimeoutMs: settings.connectTimeoutMs,
  });
}

/** What Postgres said itself; PGlite says nothing a person could use. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : "";
  return message.startsWith("Postgres ") ? ` ${message}` : "";
}
