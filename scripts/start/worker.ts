import { childProcessEnv } from "@/lib/env/child-process";
import type { Processes } from "./processes";

/** Keeps a process that reads documents and does what else requests leave for later. */
export function startWorker(processes: Processes, env: Record<string, string>): void {
  processes.keep({ name: "worker", module: "scripts/worker.ts", env: childProcessEnv(env) });
}
