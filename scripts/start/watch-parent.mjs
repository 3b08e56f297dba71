// The thread behind exit-with-parent.mjs.
import { setInterval } from "node:timers";
import { workerData } from "node:worker_threads";

const pollMs = 250;
const { parent, graceMs } = workerData;
let goneAt = null;

setInterval(() => {
  if (isThere(parent)) return;
  if (goneAt === null) {
    goneAt = performance.now();
    send(process.pid, "SIGTERM");
  } else if (performance.now() - goneAt >= graceMs) {
    // With it all that it started: its group, where it leads one.
    send(-process.pid, "SIGKILL");
    send(process.pid, "SIGKILL");
  }
}, pollMs);

/** Another parent means that the first is gone; systems that keep the number let it be asked for. */
function isThere(pid) {
  if (process.ppid !== pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // There is nobody of that number.
  }
}
