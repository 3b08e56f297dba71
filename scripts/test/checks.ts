import { childProcessEnv } from "@/lib/env/child-process";
import { reportFailure } from "../start/failure";
import type { Processes, ProcessSpec } from "../start/processes";
import { oneFailed, onePassed, type Tally } from "./tally";

/** One part of a test run; its tally is everything that counts. */
export type Step = { name: string; run: (processes: Processes) => Promise<Tally> };

/** A tool whose exit code is its whole answer: it counts as one test. */
export function check(name: string, ...commands: string[][]): Step {
  return {
    name,
    run: async (processes) => {
      for (const [module = "", ...args] of commands) {
        if (!(await succeeds(processes, { name, module, args }))) return oneFailed;
      }
      return onePassed;
    },
  };
}

/** Runs a tool to its end with its output on the terminal and says whether it ended with 0. */
export async function succeeds(
  processes: Processes,
  spec: Omit<ProcessSpec, "env"> & { env?: Record<string, string> },
): Promise<boolean> {
  try {
    await processes.run({ ...spec, env: childProcessEnv({ ...colour(), ...spec.env }) });
    return true;
  } catch (error) {
    reportFailure(error);
    return false;
  }
}

/** Tools see a pipe, not the terminal behind it. */
function colour(): Record<string, string> {
  return process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
}
