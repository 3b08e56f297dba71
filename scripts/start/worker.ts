import { childProcessEnv } from "@/lib/env/child-process";
import type { Processes } from "./processes";

/** It mostly waits: a small young heap keeps 45 MB of garbage out of its memory (measured on Node 26). */
const nodeOptions = "--max-semi-space-size=1";

/** Keeps a process that reads documents and does what else requests leave for later. */
export function startWorker(processes: Processes, env: Record<string, string>): void {
  processes.keep({
    name: "worker",
    module: "dist/programs/worker.mjs",
    env: childProcessEnv({ NODE_OPTIONS: nodeOptions, ...env }),
  });
}
