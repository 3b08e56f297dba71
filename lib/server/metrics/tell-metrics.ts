import type { Db, Logger } from "@/lib/core/context";
import type { Metrics } from "@/lib/observability/metrics";
import { addMetrics } from "@/lib/operations";

export type TellMetricsOptions = {
  metrics: Metrics;
  openDb: () => Db;
  log: Logger;
  now: () => Date;
  /** Which process tells, and what it runs. */
  instance: string;
  release: string;
  readGauges: () => Record<string, number>;
  /** Counts what is kept elsewhere as a total, just before it is told. */
  collect?: () => void;
};

const minuteMs = 60_000;

/** Tells the database what came together; what does not get through is told the next time. Never throws. */
export function createTellMetrics(options: TellMetricsOptions): () => Promise<void> {
  const { metrics, openDb, log, now, instance, release, readGauges, collect } = options;
  let isTelling = false;
  return async () => {
    if (isTelling) return;
    isTelling = true;
    collect?.();
    const taken = metrics.take();
    const at = new Date(Math.floor(now().getTime() / minuteMs) * minuteMs).toISOString();
    try {
      await addMetrics(openDb(), {
        instance,
        release,
        ...taken,
        gauges: [{ at, gauges: readGauges() }],
      });
    } catch (error) {
      metrics.restore(taken);
      log.warn("metrics_not_told", { error });
    } finally {
      isTelling = false;
    }
  };
}
