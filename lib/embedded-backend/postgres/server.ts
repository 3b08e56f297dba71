import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findBinaries } from "./binaries";
import { dataPath } from "./data-path";
import { extensionsFolder, initialise, serverEnvironment } from "./initialise";
import { findRunAs, type RunAs } from "./run-as";

export type ServerPlan = {
  databaseDir: string;
  port: number;
  /** Of the superuser `postgres`. */
  password: string;
};

export type PostgresServer = {
  /** Rejects with one sentence when the server ends by itself. */
  failed: Promise<never>;
  /** Ends it; what is committed is on disk. */
  stop: () => Promise<void>;
};

const readyTimeoutMs = 60_000;
const stopTimeoutMs = 6_000;

/** Starts the Postgres of a folder, on loopback alone, and makes its database where there is none. The caller holds the folder's lock, and nobody else runs there. */
export async function startServer(plan: ServerPlan): Promise<PostgresServer> {
  const binaries = await findBinaries();
  const runAs = binaries && (await findRunAs(binaries));
  if (!binaries || !runAs) throw new Error("Postgres does not run here");
  if (!existsSync(join(plan.databaseDir, "PG_VERSION"))) {
    await initialise(plan.databaseDir, binaries, { runAs, password: plan.password });
  }
  const child: ChildProcess = spawn(binaries.postgres, serverArguments(plan, runAs), {
    ...runAs,
    cwd: plan.databaseDir,
    env: serverEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  let isStopping = false;
  const last = await untilReady(child);
  const failed = ended.then(([code, signal]) => {
    // Whoever stops it waits for nothing more.
    if (isStopping) return new Promise<never>(() => undefined);
    throw new Error(`Postgres stopped by itself (${signal ?? code}): ${last()}`);
  });
  failed.catch(() => undefined);
  return {
    failed,
    stop: async () => {
      isStopping = true;
      // Fast shutdown: sessions end, what is committed stays.
      child.kill("SIGINT");
      const force = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
      await ended;
      clearTimeout(force);
    },
  };
}

/** Resolves when it takes connections, with its last words so far; throws them when it ends before. */
async function untilReady(child: ChildProcess): Promise<() => string> {
  let last = "";
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = setTimeout(() => reject(new Error("it took too long")), readyTimeoutMs);
  child.once("error", reject);
  child.once("exit", () => reject(new Error(last)));
  if (child.stderr) {
    createInterface({ input: child.stderr }).on("line", (line) => {
      last = line;
      if (line.includes("ready to accept connections")) resolve();
    });
  }
  try {
    await promise;
  } catch (cause) {
    child.kill("SIGKILL");
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Postgres did not start: ${why}`, { cause });
  } finally {
    clearTimeout(late);
  }
  return () => last;
}

/** For a laptop: little memory, few processes; and every commit on disk before it is said to be done. */
function serverArguments({ databaseDir, port }: ServerPlan, runAs: RunAs): string[] {
  const path = dataPath(databaseDir, runAs);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    extension_control_path: `$system:${path}/${extensionsFolder}/share/postgresql`,
    shared_buffers: "64MB",
    max_connections: "60",
    max_wal_size: "256MB",
    wal_level: "minimal",
    max_wal_senders: "0",
    max_logical_replication_workers: "0",
    io_method: "sync",
    autovacuum_max_workers: "1",
    max_parallel_workers_per_gather: "0",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  return [
    "-D",
    path,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}
