import type { Db } from "@/lib/core/context";
import type { CounterRow, LatencyRow } from "@/lib/observability/metrics";
import { callRpc } from "@/lib/supabase/call-rpc";

export type TakenMetrics = {
  instance: string;
  release: string;
  latencies: LatencyRow[];
  counters: CounterRow[];
  gauges: { at: string; gauges: Record<string, number> }[];
};

/** Adds what one instance has measured since it last told, in one call. */
export async function addMetrics(db: Db, taken: TakenMetrics): Promise<void> {
  await callRpc(db, "add_metrics", {
    p_instance: taken.instance,
    p_release: taken.release,
    p_latencies: taken.latencies,
    p_counters: taken.counters,
    p_gauges: taken.gauges,
  });
}

/** Makes the parts of metrics and audit log that come next and drops those that are over; returns how many. */
export async function keepOperations(db: Db, now: Date): Promise<number> {
  return callRpc(db, "keep_operations", { p_now: now.toISOString() });
}
