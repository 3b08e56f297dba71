import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pgmq } from "@electric-sql/pglite-pgmq";
import type { Binaries } from "./binaries";
import { dataPath } from "./data-path";
import type { RunAs } from "./run-as";

const run = promisify(execFile);

/** In the database's folder: pgmq, which is plain SQL. */
export const extensionsFolder = "carbot-extensions";
const pgmqFiles = ["pgmq.control", "pgmq--1.11.1.sql"].map(
  (file) => `share/postgresql/extension/${file}`,
);

const nobody = {} as Parameters<typeof pgmq.setup>[0];

/** Makes an empty database in an empty folder, whose superuser `postgres` has this password. */
export async function initialise(
  databaseDir: string,
  { initdb }: Binaries,
  { runAs, password }: { runAs: RunAs; password: string },
): Promise<void> {
  own(databaseDir, runAs);
  const passwordFile = join(tmpdir(), `carbot-${randomBytes(12).toString("hex")}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  own(passwordFile, runAs);
  try {
    await run(
      initdb,
      [
        `--pgdata=${dataPath(databaseDir, runAs)}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
      ],
      { ...runAs, cwd: databaseDir, env: serverEnvironment() },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  await addExtensions(join(databaseDir, extensionsFolder), runAs);
}

/** Messages in the language that they are read in, and nothing else of ours: no secret goes to it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC" };
}

async function addExtensions(folder: string, runAs: RunAs): Promise<void> {
  // The package tells where its files are to whoever would load it; what it is loaded into, it does not look at.
  const { bundlePath } = await pgmq.setup(nobody, {});
  if (bundlePath === undefined) throw new Error("the package of pgmq has no files");
  const archive = fileURLToPath(bundlePath);
  mkdirSync(folder, { mode: 0o700 });
  await run("tar", ["-xzf", archive, "-C", folder, "--no-same-owner", ...pgmqFiles]);
  if (runAs.uid !== undefined) await run("chown", ["-R", `${runAs.uid}:${runAs.gid}`, folder]);
}

function own(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
