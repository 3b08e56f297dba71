import type { RefusalCounts } from "@/lib/rate-limit/refusal-counts";
import type { RedisDoor } from "@/lib/redis/create-redis";
import type { Live } from "./live";
import type { Runtime } from "./runtime";
import type { LayerCounters } from "./workshop-contexts";

/** What this process has counted since it began. */
export type Counters = {
  contexts: LayerCounters;
  /** How often Redis went away, and whether it is; null where there is none. */
  redis: ReturnType<RedisDoor["stats"]> | null;
  refusals: ReturnType<RefusalCounts["list"]>;
  /** Open event streams, and the questions asked for all of them. */
  live: { streams: ReturnType<Live["streams"]["stats"]>; hub: ReturnType<Live["hub"]["stats"]> };
};

/** One snapshot of all counters, for whoever watches over the platform. */
export function readCounters({
  workshopContexts,
  redis,
  limits,
  live,
}: Pick<Runtime, "workshopContexts" | "redis" | "limits" | "live">): Counters {
  return {
    contexts: workshopContexts.layers(),
    redis: redis?.stats() ?? null,
    refusals: limits.refusals.list(),
    live: { streams: live.streams.stats(), hub: live.hub.stats() },
  };
}
