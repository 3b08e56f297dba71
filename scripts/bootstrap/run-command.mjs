import { spawn } from "node:child_process";
import { constants } from "node:os";

const parentPollMs = 500;

/**
 * Runs a command in the foreground, passes signals on and resolves with its exit code (128 + n for signal n). The
 * command has a channel to us, by which it notices when we are gone without having been able to say so.
 */
export function runCommand(command, args, options) {
  const child = spawn(command, args, {
    ...options,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  // A killed npm tells nobody; without npm, outliving a shell is what `nohup` is for.
  if (options.env.npm_lifecycle_event) whenParentEnds(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
}

function whenParentEnds(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, parentPollMs);
  timer.unref();
}
