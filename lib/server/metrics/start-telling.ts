import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Runtime } from "../runtime";
import { readCircuits } from "./circuit-gauges";
import { createCollectCounters } from "./collect-counters";
import { createProcessGauges } from "./process-gauges";
import { releaseName } from "./release-name";
import { createTellMetrics } from "./tell-metrics";

const everyMs = 10_000;

const holder: typeof globalThis & { carbotTelling?: NodeJS.Timeout } = globalThis;

/** Tells what this process measures every ten seconds; the timer keeps no process alive. */
export function startTelling(runtime: Runtime, program: "web" | "worker"): void {
  if (holder.carbotTelling) return;
  const { metrics, log, openServiceDb } = runtime;
  const readProcess = createProcessGauges();
  const tell = createTellMetrics({
    metrics,
    openDb: openServiceDb,
    log,
    now: () => new Date(),
    instance: `${program} ${hostname()} ${randomBytes(2).toString("hex")}`,
    release: releaseName(),
    readGauges: () => ({ ...readProcess(), ...readCircuits(runtime) }),
    collect: createCollectCounters(runtime, metrics),
  });
  holder.carbotTelling = setInterval(() => void tell(), everyMs);
  holder.carbotTelling.unref();
}
