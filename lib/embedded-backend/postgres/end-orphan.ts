import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const pollMs = 50;
const patienceMs = 5_000;

/**
 * Ends a server that outlived a backend which was killed: whoever holds the folder's lock is its only owner. It recovers at the next
 * start from what is on disk, where all that was committed is.
 */
export async function endOrphan(databaseDir: string): Promise<void> {
  const file = join(databaseDir, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n", 1)[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1 || !(await isPostgres(pid))) return;
  for (const signal of ["SIGQUIT", "SIGKILL"] as const) {
    send(pid, signal);
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
      if (!(await isPostgres(pid))) return;
      await sleep(pollMs);
    }
  }
}

/** The number may have gone to another program since. Where it cannot be asked for, the server itself finds out. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    const text =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/stat`, "utf8")
        : (await run("ps", ["-o", "comm=,stat=", "-p", String(pid)])).stdout;
    // One that has ended and that nobody has asked for its end is none.
    return /postgres\)? +[^Z\s]/.test(text);
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // There is nobody of that number any more.
  }
}
