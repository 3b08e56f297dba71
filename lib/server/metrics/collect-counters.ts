import type { Metrics } from "@/lib/observability/metrics";
import { readCounters } from "../read-counters";
import type { Runtime } from "../runtime";

type Watched = Pick<Runtime, "workshopContexts" | "redis" | "limits" | "live" | "nameNetwork">;

/** Turns totals since the process began into what was added since the last look. */
export function createCollectCounters(runtime: Watched, metrics: Metrics): () => void {
  const before = new Map<string, number>();
  const add = (name: string, label: string, total: number) => {
    const key = `${name} ${label}`;
    metrics.count(name, label, total - (before.get(key) ?? 0));
    before.set(key, total);
  };
  return () => {
    const { contexts, refusals } = readCounters(runtime);
    const { hits, staleHits, misses, evictions } = contexts.memory;
    add("cache_hits", "contexts", hits + staleHits);
    add("cache_misses", "contexts", misses);
    add("cache_evictions", "contexts", evictions);
    add("cache_loads", "contexts", contexts.database.loads);
    add("cache_failures", "contexts", contexts.database.failedLoads);
    for (const { policy, workshop, count } of refusals) {
      add("refusals", workshop === null ? policy : `${policy} ${workshop}`, count);
    }
    for (const { policy, kind, key, count } of runtime.limits.callers.take()) {
      const name = kind === "network" ? runtime.nameNetwork(key) : key;
      metrics.countApart("refused_callers", `${policy} ${kind} ${name}`, count);
    }
  };
}
