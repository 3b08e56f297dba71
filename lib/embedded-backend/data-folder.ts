import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where one embedded installation keeps everything it owns. */
export type DataFolder = {
  /** Postgres' own files. */
  databaseDir: string;
  /** Exists once the database was made completely. */
  readyMarker: string;
  /** Mails as JSON lines, newest last. */
  mailbox: string;
};

/** Names the files inside a data folder. */
export function dataFolder(dataDir: string): DataFolder {
  return {
    databaseDir: join(dataDir, "pg"),
    readyMarker: join(dataDir, "pg.ready"),
    mailbox: join(dataDir, "mails.jsonl"),
  };
}

/**
 * Makes the folder, and removes a database that was never finished: a process killed during the very
 * first start can leave files that Postgres never opens again. Returns whether one was removed.
 */
export function prepareDataFolder(folder: DataFolder): boolean {
  const isHalfMade = existsSync(folder.databaseDir) && !existsSync(folder.readyMarker);
  if (isHalfMade) rmSync(folder.databaseDir, { recursive: true });
  mkdirSync(folder.databaseDir, { recursive: true });
  return isHalfMade;
}

/** Says that the database is complete, so that the next start keeps it. */
export function markReady(folder: DataFolder, at: Date): void {
  writeFileSync(folder.readyMarker, `${at.toISOString()}\n`);
}
