import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { childProcessEnv } from "@/lib/env/child-process";

export type MeasuredProcess = {
  /** Microseconds of processor time since its start, user and system; null where the system does not tell. */
  cpuMicroseconds: () => number | null;
  /** What it holds of the machine's memory; null where the system does not tell. */
  memoryBytes: () => number | null;
  tell: (message: string) => void;
  /** The first message it sends to its parent. */
  said: Promise<unknown>;
  stop: () => Promise<void>;
};

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
    memoryBytes: () => readMemory(child),
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
    // To the nanosecond, thread by thread; the sum in /proc/PID/stat counts hundredths of a second.
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) => {
      const [spent] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
      return Number(spent);
    });
    return threads.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1_000;
  } catch {
    return null;
  }
}

function readMemory({ pid }: ChildProcess): number | null {
  try {
    const [, kibibytes] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? null : Number(kibibytes) * 1024;
  } catch {
    return null;
  }
}
