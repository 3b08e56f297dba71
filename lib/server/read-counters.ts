import type { RefusalCounts } from "@/lib/rate-limit/refusal-counts";
import type { RedisDoor } from "@/lib/redis/create-redis";
import type { Runtime } from "./runtime";
import type { LayerCounters } from "./workshop-contexts";

/** What this process has counted since it began. */
export type Counters = {
  contexts: LayerCounters;
  /** How often Redis went away, and whether it is; null where there is none. */
  redis: ReturnType<RedisDoor["stats"]> | null;
  refusals: ReturnType<RefusalCounts["list"]>;
};

/** One snapshot of all counters, for whoever watches over the platform. */
export function readCounters({
  workshopContexts,
  redis,
  limits,
}: Pick<Runtime, "workshopContexts" | "redis" | "limits">): Counters {
  return {
    contexts: workshopContexts.layers(),
    redis: redis?.stats() ?? null,
    refusals: limits.refusals.list(),
  };
}
