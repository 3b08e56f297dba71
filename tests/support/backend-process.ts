import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Db } from "@/lib/core/context";
import { readOrCreateKeys } from "@/lib/embedded-backend/keys";
import { childProcessEnv } from "@/lib/env/child-process";
import { createRestDb } from "@/lib/supabase/create-rest-db";

/** A folder with migrations of the test's own, in which backends can be started. */
export type BackendHome = {
  /** Absolute path of a data folder; the same name is the same folder. */
  dataDir: (name: string) => string;
  start: (options: StartOptions) => BackendProcess;
  /** Ends every process that is left and removes the folder. */
  close: () => Promise<void>;
};

type StartOptions = { dataDir: string; port?: number; env?: Record<string, string> };

export type BackendProcess = {
  child: ChildProcess;
  /**
   * Resolves with the address as soon as requests are answered; rejects with the output when the
   * process ends before.
   */
  ready: Promise<string>;
  /** Resolves with the exit code, or the name of the signal, when the process has ended. */
  ended: Promise<number | string>;
  /** Everything it wrote so far. */
  output: () => string;
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Makes a home for backends whose database has exactly this schema. */
export async function backendHome(sql: string): Promise<BackendHome> {
  const folder = await mkdtemp(join(tmpdir(), "carbot-backend-"));
  await mkdir(join(folder, "supabase/migrations"), { recursive: true });
  await writeFile(join(folder, "supabase/migrations/20260101000000_fixture.sql"), sql);
  await symlink(resolve(root, "supabase/templates"), join(folder, "supabase/templates"));
  const started: BackendProcess[] = [];
  return {
    dataDir: (name) => join(folder, name),
    start: (options) => {
      const backend = startProcess(folder, options);
      started.push(backend);
      return backend;
    },
    close: async () => {
      for (const { child } of started) child.kill("SIGKILL");
      await Promise.all(started.map(({ ended }) => ended));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The service's door to a backend process. */
export function serviceDoor(url: string, dataDir: string): Db {
  return createRestDb({ url, key: readOrCreateKeys(dataDir).secretKey });
}

/** The mails of a data folder, oldest first. */
export async function readMails(dataDir: string): Promise<{ to: string; text: string }[]> {
  const lines = await readFile(join(dataDir, "mails.jsonl"), "utf8");
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function startProcess(cwd: string, { dataDir, port = 0, env = {} }: StartOptions): BackendProcess {
  const script = resolve(root, "scripts/backend.ts");
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script], {
    cwd,
    env: childProcessEnv({
      DATA_DIR: dataDir,
      BACKEND_PORT: String(port),
      TSX_TSCONFIG_PATH: resolve(root, "tsconfig.json"),
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  const { promise: ready, resolve: found, reject } = Promise.withResolvers<string>();
  const collect = (data: Buffer) => {
    output += data.toString();
    const url = /answers at (\S+)/.exec(output)?.[1];
    if (url) found(url);
  };
  // Not the event "close": it never comes once the channel to the child was disconnected.
  const ends = [child.stdout, child.stderr].flatMap((stream) => {
    stream?.on("data", collect);
    return stream ? [once(stream, "close")] : [];
  });
  const ended = Promise.all([once(child, "exit"), ...ends]).then(([[code, signal]]) => {
    reject(new Error(output));
    return code ?? signal;
  });
  // A test that only looks at the end does not wait for the beginning.
  ready.catch(() => undefined);
  return { child, ready, ended, output: () => output };
}
