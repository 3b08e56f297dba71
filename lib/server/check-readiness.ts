import { toKnownError } from "@/lib/http/problem";
import { loadWorkshopContext } from "@/lib/workshops";
import type { AnyoneContext } from "./context-from-request";

type DependencyState = { status: "up" | "down"; latencyMs: number };

export type Readiness = {
  status: "ready" | "unavailable";
  dependencies: { database: DependencyState };
};

/** No workshop has this slug, so the probe reads one index entry and nothing else. */
const probeSlug = "readiness-probe";

/** Asks each dependency the cheapest real question, past every cache. */
export async function checkReadiness(ctx: AnyoneContext): Promise<Readiness> {
  const database = await checkDatabase(ctx);
  return {
    status: database.status === "up" ? "ready" : "unavailable",
    dependencies: { database },
  };
}

async function checkDatabase(ctx: AnyoneContext): Promise<DependencyState> {
  const startedMs = performance.now();
  const latencyMs = () => Math.round((performance.now() - startedMs) * 10) / 10;
  try {
    await loadWorkshopContext(ctx, probeSlug);
    return { status: "up", latencyMs: latencyMs() };
  } catch (error) {
    const { reason, cause } = toKnownError(error);
    ctx.log.warn("database_down", { requestId: ctx.requestId, reason, error: cause });
    return { status: "down", latencyMs: latencyMs() };
  }
}
