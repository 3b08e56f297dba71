import { existsSync } from "node:fs";
import type { EmbeddedDatabase } from "@/lib/env/embedded-database";
import { createBackend } from "./create-backend";
import { closeToOthers, dataFolder, markReady } from "./data-folder";
import { lockFolder } from "./folder-lock";
import { readOrCreateKeys } from "./keys";
import { listen } from "./listen";
import { mailboxDriver, textDriver } from "./mailbox";
import { readMigrations } from "./migrations";
import { openDatabase } from "./open-database";
import { authenticatorSql } from "./postgres/addresses";

export type BackendSettings = {
  dataDir: string;
  /** 0 lets the system choose. */
  port: number;
  siteUrl: string;
  /** What the data folder keeps its data in. */
  database: EmbeddedDatabase;
  /** Where the folder's Postgres listens, on loopback. */
  databasePort: number;
  /** Serves this server instead of the database in the data folder. */
  databaseUrl: string | undefined;
  poolSize: number;
  idleTimeoutMs: number;
  connectTimeoutMs: number;
  migrationsDir: string;
  templatesDir: string;
  allowsSignUp: boolean;
  /** Sends a mail of the auth service. @default puts it into the mailbox of the data folder */
  sendMail?: ((mail: { to: string; subject: string; text: string }) => Promise<void>) | undefined;
  now: () => Date;
};

export type RunningBackend = {
  url: string;
  /** Rejects with one sentence when the database ends by itself. */
  failed: Promise<never>;
  close: () => Promise<void>;
};

/**
 * Starts the backend of one data folder and resolves when it answers requests. Every failure is one
 * sentence. `log` hears each step that a person may wait for.
 */
export async function startBackend(
  settings: BackendSettings,
  log: (line: string) => void,
): Promise<RunningBackend> {
  const listener = await listen(settings.port);
  closeToOthers(settings.dataDir);
  const keys = readOrCreateKeys(settings.dataDir);
  const unlock = await lockFolder(settings.dataDir);
  const folder = dataFolder(settings.dataDir, settings.database);
  const isNew = !settings.databaseUrl && !existsSync(folder.readyMarker);
  if (isNew) log("Making a new database");
  const { database, failed, stop } = await openDatabase(folder, { ...settings, keys }, log);
  const backend = await createBackend(database, {
    keys,
    siteUrl: settings.siteUrl,
    templatesDir: settings.templatesDir,
    allowsSignUp: settings.allowsSignUp,
    mail: settings.sendMail
      ? textDriver(settings.sendMail)
      : mailboxDriver(folder.mailbox, settings.now),
    migrations: await readMigrations(settings.migrationsDir),
  });
  if (backend.applied.length > 0) log(`Applied ${backend.applied.length} migrations`);
  if (settings.database === "postgres" && !settings.databaseUrl) {
    await database.script(authenticatorSql(keys.secretKey));
  }
  if (isNew) markReady(folder, settings.now());
  listener.serve(backend.handle);
  return {
    url: listener.url,
    failed,
    close: async () => {
      await listener.close();
      // The last request may still be inside the database.
      await backend.lock(() => database.close());
      await stop();
      await unlock();
    },
  };
}
