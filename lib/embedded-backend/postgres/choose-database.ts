import { existsSync } from "node:fs";
import type { EmbeddedDatabase } from "@/lib/env/embedded-database";
import { dataFolder } from "../data-folder";
import { findBinaries } from "./binaries";
import { findRunAs } from "./run-as";

export type DatabaseChoice = {
  kind: EmbeddedDatabase;
  /** What a person should know of it; null for the usual. */
  note: string | null;
};

export type DatabaseWish = {
  dataDir: string;
  /** What the environment asks for; unset: a folder keeps what it has, a new one gets Postgres where it runs. */
  wanted: EmbeddedDatabase | undefined;
  /** Search by meaning is configured, for which the npm binaries of Postgres have no extension. */
  needsVectors: boolean;
  /** Whether the programs of Postgres run on this machine. @default asks them */
  canRunPostgres?: () => Promise<boolean>;
};

/** Chooses the database of a data folder; throws one sentence where what is asked for cannot be had, or is not what the folder holds. */
export async function chooseDatabase({
  dataDir,
  wanted,
  needsVectors,
  canRunPostgres = runsHere,
}: DatabaseWish): Promise<DatabaseChoice> {
  const held = heldDatabase(dataDir);
  if (held !== null && wanted !== undefined && held !== wanted) {
    throw new Error(
      `The data folder ${dataDir} holds a database of ${names[held]}, and EMBEDDED_DATABASE asks for ${names[wanted]}. Unset it, or choose another folder with DATA_DIR.`,
    );
  }
  const kind = held ?? wanted;
  if (kind === "pglite") return { kind, note: held === null || wanted ? null : keptNote };
  if (kind === undefined && needsVectors) return { kind: "pglite", note: vectorsNote };
  if (await canRunPostgres()) return { kind: "postgres", note: null };
  if (kind === undefined) return { kind: "pglite", note: fallbackNote };
  throw new Error(
    held === null
      ? "EMBEDDED_DATABASE asks for Postgres, which does not run here: its npm package is not installed for this machine, or root may not run it as another user."
      : `The data folder ${dataDir} holds a database of Postgres, which does not run here: its npm package is not installed for this machine, or root may not run it as another user.`,
  );
}

const names = { postgres: "Postgres", pglite: "PGlite" } as const;
const keptNote =
  "This data folder was made with PGlite and stays with it; a new one is several times as fast (see docs/operations.md)";
const vectorsNote = "The database is PGlite, because search by meaning is configured";
const fallbackNote = "Postgres does not run here, so the database is PGlite, which is slower";

/** The database that was made completely in a folder. */
function heldDatabase(dataDir: string): EmbeddedDatabase | null {
  for (const kind of ["postgres", "pglite"] as const) {
    if (existsSync(dataFolder(dataDir, kind).readyMarker)) return kind;
  }
  return null;
}

async function runsHere(): Promise<boolean> {
  const binaries = await findBinaries();
  return binaries !== null && (await findRunAs(binaries)) !== null;
}
