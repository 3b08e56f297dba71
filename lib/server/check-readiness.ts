import { toKnownError } from "@/lib/http/problem";
import { loadWorkshopContext } from "@/lib/workshops";
import type { AnyoneContext } from "./context-from-request";
import { readCounters } from "./read-counters";
import { runtime, type Runtime } from "./runtime";
import type { LayerCounters } from "./workshop-contexts";

type DependencyState = { status: "up" | "down"; latencyMs: number };

export type Readiness = {
  status: "ready" | "unavailable";
  /** Redis only where there is one; without it we are slower and nothing else. */
  dependencies: { database: DependencyState; redis?: DependencyState };
  /** What the cached contexts cost this process so far. Refusals stay inside: they name workshops. */
  cache: LayerCounters;
};

/** No workshop has this slug, so the probe reads one index entry and nothing else. */
const probeSlug = "readiness-probe";

/** Asks each dependency the cheapest real question, past every cache. */
export async function checkReadiness(ctx: AnyoneContext): Promise<Readiness> {
  const shared = runtime();
  const [database, redis] = await Promise.all([checkDatabase(ctx), checkRedis(shared)]);
  return {
    status: database.status === "up" ? "ready" : "unavailable",
    dependencies: { database, ...(redis && { redis }) },
    cache: readCounters(shared).contexts,
  };
}

async function checkDatabase(ctx: AnyoneContext): Promise<DependencyState> {
  const latencyMs = startWatch();
  try {
    await loadWorkshopContext(ctx, probeSlug);
    return { status: "up", latencyMs: latencyMs() };
  } catch (error) {
    const { reason, cause } = toKnownError(error);
    ctx.log.warn("database_down", { requestId: ctx.requestId, reason, error: cause });
    return { status: "down", latencyMs: latencyMs() };
  }
}

/** Through the breaker, as every request asks it. */
async function checkRedis({ redis }: Runtime): Promise<DependencyState | null> {
  if (redis === null) return null;
  const latencyMs = startWatch();
  const answer = await redis.run((client) => client.ping());
  return { status: answer === null ? "down" : "up", latencyMs: latencyMs() };
}

/** Milliseconds since now, to a tenth. */
function startWatch(): () => number {
  const startedMs = performance.now();
  return () => Math.round((performance.now() - startedMs) * 10) / 10;
}
