import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmbeddedDatabase } from "@/lib/env/embedded-database";

/** Where one embedded installation keeps everything it owns. */
export type DataFolder = {
  /** Postgres' own files. */
  databaseDir: string;
  /** Exists once the database was made completely. */
  readyMarker: string;
  /** Mails as JSON lines, newest last. */
  mailbox: string;
};

/** Names the files inside a data folder, for each kind of database its own. */
export function dataFolder(dataDir: string, kind: EmbeddedDatabase): DataFolder {
  const name = kind === "pglite" ? "pg" : "postgres";
  return {
    databaseDir: join(dataDir, name),
    readyMarker: join(dataDir, `${name}.ready`),
    mailbox: join(dataDir, "mails.jsonl"),
  };
}

/**
 * Makes the folder, and moves a database aside that was never finished: a process killed during the very first start can leave files
 * that Postgres never opens again. They are kept, because a lost mark looks the same. Returns where they are now, else null.
 */
export function prepareDataFolder(folder: DataFolder, at: Date): string | null {
  const isHalfMade = existsSync(folder.databaseDir) && !existsSync(folder.readyMarker);
  const aside = `${folder.databaseDir}.unfinished-${at.toISOString().replace(/[:.]/g, "-")}`;
  if (isHalfMade) renameSync(folder.databaseDir, aside);
  mkdirSync(folder.databaseDir, { recursive: true, mode: ownerOnly });
  return isHalfMade ? aside : null;
}

/** What is in a data folder is nobody's but its owner's; also of a folder that an earlier version made. */
export function closeToOthers(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: ownerOnly });
  chmodSync(dataDir, ownerOnly);
}

const ownerOnly = 0o700;

/** Says that the database is complete, so that the next start keeps it. */
export function markReady(folder: DataFolder, at: Date): void {
  writeFileSync(folder.readyMarker, `${at.toISOString()}\n`);
}
