import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { childProcessEnv } from "@/lib/env/child-process";

export type MeasuredProcess = {
  /** Microseconds of processor time since its start, user and system; null where the system does not tell. */
  cpuMicroseconds: () => number | null;
  tell: (message: string) => void;
  /** The first message it sends to its parent. */
  said: Promise<unknown>;
  stop: () => Promise<void>;
};

/** Linux counts processor time in hundredths of a second. */
const microsecondsPerTick = 10_000;

/** Starts a program whose processor time is of interest. */
export function startMeasured(
  module: string,
  args: string[],
  env: Record<string, string>,
): MeasuredProcess {
  const typescript = module.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = fork(module, args, {
    env: childProcessEnv(env),
    execArgv: typescript,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return {
    cpuMicroseconds: () => readCpu(child),
    tell: (message) => void child.send(message),
    said: once(child, "message").then(([message]) => message),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function readCpu({ pid }: ChildProcess): number | null {
  try {
    // The name in parentheses may hold spaces; what follows has fixed places (proc(5): utime 14, stime 15).
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * microsecondsPerTick;
  } catch {
    return null;
  }
}
