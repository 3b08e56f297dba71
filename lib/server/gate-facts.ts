import type { CacheLayer } from "@/lib/cache/cache";

/** What the proxy found out and the route needs; everything else the route looks up in memory. */
export type GateFacts = {
  /** The layer that answered when the workshop was not in memory. */
  layer: CacheLayer;
  /** The workshop has used up what its plan pays for at the moment: the built-in engine answers. */
  isOverPlan: boolean;
};

/** The proxy removes or overwrites it on every public request, so that no client can write it. */
export const gateHeader = "x-carbot-gate";

const usual: GateFacts = { layer: "memory", isOverPlan: false };

/** Null for the usual case, which needs no header. */
export function writeGateFacts({ layer, isOverPlan }: GateFacts): string | null {
  return layer === "memory" && !isOverPlan ? null : `${layer} ${isOverPlan ? "over" : "within"}`;
}

/** Reads what the proxy wrote. */
export function readGateFacts(headers: Headers): GateFacts {
  const [, layer, plan] =
    /^(memory|redis|database) (over|within)$/.exec(headers.get(gateHeader) ?? "") ?? [];
  if (layer !== "memory" && layer !== "redis" && layer !== "database") return usual;
  return { layer, isOverPlan: plan === "over" };
}
