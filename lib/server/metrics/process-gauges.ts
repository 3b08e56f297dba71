import { availableParallelism, totalmem } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { constrainedMemory, cpuUsage, memoryUsage } from "node:process";

/** How a process is: shares in percent of what it may have, times in milliseconds. */
export type Gauges = {
  cpuPercent: number;
  memoryPercent: number;
  memoryBytes: number;
  loopDelayP99Ms: number;
};

/** Reads this process; each reading is of the time since the one before. */
export function createProcessGauges(): () => Gauges {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let lastCpu = cpuUsage();
  let lastMs = performance.now();
  return () => {
    const nowMs = performance.now();
    const used = cpuUsage(lastCpu);
    const share = (used.user + used.system) / 1_000 / Math.max(nowMs - lastMs, 1);
    lastCpu = cpuUsage();
    lastMs = nowMs;
    const loopDelayP99Ms = delay.percentile(99) / 1e6;
    delay.reset();
    const { rss } = memoryUsage();
    return {
      // One thread does the work: whole cores beyond it do not help.
      cpuPercent: round(Math.min(share * 100, availableParallelism() * 100)),
      memoryPercent: round((rss / memoryLimit()) * 100),
      memoryBytes: rss,
      loopDelayP99Ms: Number.isFinite(loopDelayP99Ms) ? round(loopDelayP99Ms) : 0,
    };
  };
}

/** What the process may have: its container's limit, or the whole machine. */
function memoryLimit(): number {
  const limit = constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

const round = (value: number) => Math.round(value * 10) / 10;
