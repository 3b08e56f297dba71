import { spawn } from "node:child_process";
import { constants } from "node:os";

/** Runs a command in the foreground, passes signals on and resolves with its exit code (128 + n for signal n). */
export function runCommand(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
}
