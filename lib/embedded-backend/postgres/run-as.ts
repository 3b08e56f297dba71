import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Binaries } from "./binaries";

const run = promisify(execFile);

/** Whose rights the server has; nothing where it is whoever starts us. */
export type RunAs = { uid?: number; gid?: number };

/** The user of Postgres on every system that has one. */
const userName = "postgres";

/**
 * Finds out as whom the server can run, since Postgres refuses root: then it is the user `postgres`, made where there is none. Null
 * where that cannot be, or where the programs do not run.
 */
export async function findRunAs({ postgres }: Binaries): Promise<RunAs | null> {
  try {
    const runAs = process.getuid?.() === 0 ? await postgresUser() : {};
    await run(postgres, ["--version"], { ...runAs, cwd: "/" });
    return runAs;
  } catch {
    return null;
  }
}

async function postgresUser(): Promise<RunAs> {
  // Elsewhere than on Linux a folder that is root's alone cannot be handed to another user (see data-path.ts).
  if (process.platform !== "linux") throw new Error("root runs no Postgres here");
  const found = await readUser().catch(() => null);
  if (found !== null) return found;
  const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"];
  await run("useradd", [...options, "--shell", "/usr/sbin/nologin", userName]);
  return readUser();
}

async function readUser(): Promise<Required<RunAs>> {
  const [uid, gid] = await Promise.all(
    ["-u", "-g"].map(async (which) => Number((await run("id", [which, userName])).stdout)),
  );
  if (!uid || !gid) throw new Error("no such user");
  return { uid, gid };
}
