import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { openAsBlob } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Migration } from "@/lib/embedded-backend";

const folder = ".cache/test-databases";
const dayMs = 86_400_000;

/** Everything that decides what a freshly prepared database looks like. */
const bootFiles = ["package-lock.json", "lib/embedded-backend/bootstrap.sql.ts"];

/** Where the prepared database of these migrations is kept; another migration means another file. */
export function snapshotFile(migrations: Migration[]): string {
  const hash = createHash("sha256");
  for (const file of bootFiles) hash.update(readFileSync(file));
  for (const { file, sql } of migrations) hash.update(file).update(sql);
  return join(folder, `${hash.digest("hex").slice(0, 24)}.tar`);
}

/** The kept database, or undefined when it has to be made. */
export async function readSnapshot(file: string): Promise<Blob | undefined> {
  return existsSync(file) ? openAsBlob(file) : undefined;
}

/** Keeps a database for the next test file; whoever comes second simply replaces it. */
export async function writeSnapshot(file: string, archive: Blob): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).map((name) => join(folder, name)))
    if (Date.now() - statSync(old).mtimeMs > dayMs) rmSync(old, { force: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, archive.stream());
  await rename(unfinished, file);
}
