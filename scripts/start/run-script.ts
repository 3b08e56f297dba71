import { forgetBrokenOutput } from "./broken-output.mjs";
import { reportFailure } from "./failure";
import { createProcesses, type Processes } from "./processes";

/** What started us is gone, and took its time to stop with it: nobody may find us or a child of ours seconds later. */
const orphanedStopMs = 2_000;

/**
 * Runs `work`, which resolves with an exit code, until it is done, fails (1) or is interrupted, stops every process
 * it started and ends this one.
 */
export async function runScript(
  work: (processes: Processes) => Promise<number>,
  options: {
    /** Exit code after Ctrl-C or SIGTERM. @default 130, as shells have it */
    interruptedCode?: number;
  } = {},
): Promise<never> {
  const { interruptedCode = 130 } = options;
  forgetBrokenOutput();
  const processes = createProcesses();
  let isOrphaned = false;
  const interrupted = new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => resolve(interruptedCode));
    }
    // What started us is gone: nobody is left to interrupt us later.
    process.once("disconnect", () => {
      isOrphaned = true;
      resolve(interruptedCode);
    });
    process.channel?.unref();
  });
  const done = work(processes).catch((error: unknown) => {
    reportFailure(error);
    return 1;
  });
  const exitCode = await Promise.race([interrupted, done]);
  await processes.stop(isOrphaned ? { withinMs: orphanedStopMs } : {});
  process.exit(exitCode);
}
