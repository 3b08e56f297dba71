import { z } from "zod";
import { percentile } from "@/lib/observability/histogram";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import { serviceStatesOf } from "./service-states";
import { vitalFigures } from "./vitals";
import type { Performance, PerformanceRange } from "./schemas";

const counts = z.array(z.number());

const answer = z.object({
  routes: z.array(
    z.object({
      kind: z.string(),
      route: z.string(),
      requests: z.number(),
      errors: z.number(),
      total_ms: z.number(),
      db_calls: z.number(),
      db_ms: z.number(),
      counts,
    }),
  ),
  series: z.array(
    z.object({
      at: z.string(),
      requests: z.number(),
      errors: z.number(),
      db_calls: z.number(),
      db_ms: z.number(),
      counts,
    }),
  ),
  instances: z.array(
    z.object({
      instance: z.string(),
      release: z.string(),
      at: z.string(),
      gauges: z.record(z.string(), z.number()),
    }),
  ),
  vitals: z.array(
    z.object({ route: z.string(), requests: z.number(), errors: z.number(), counts }),
  ),
  releases: z.array(z.object({ release: z.string(), at: z.string() })),
});

const stepMs: Record<PerformanceRange, number> = { hour: 60_000, day: 3_600_000, week: 3_600_000 };

/** How fast the installation answered in the last hour, day or week; percentiles come from histograms that were added up. */
export async function getPerformance(
  ctx: AdminContext,
  range: PerformanceRange,
): Promise<Performance> {
  const found = await callRpc(ctx.db, "get_performance", {
    p_range: range,
    p_now: ctx.now().toISOString(),
  });
  const { routes, series, instances, vitals, releases } = answer.parse(found);
  const stepSeconds = stepMs[range] / 1_000;
  return {
    routes: routes.map((row) => ({
      kind: row.kind,
      route: row.route,
      requests: row.requests,
      errorPercent: shareOf(row.errors, row.requests),
      averageMs: ratio(row.total_ms, row.requests),
      ...percentilesOf(row.counts),
      dbCalls: ratio(row.db_calls, row.requests),
      dbMs: ratio(row.db_ms, row.requests),
    })),
    series: series.map((row) => ({
      at: row.at,
      requestsPerSecond: row.requests / stepSeconds,
      errorPercent: shareOf(row.errors, row.requests),
      p50: percentile(row.counts, 0.5) ?? 0,
      p95: percentile(row.counts, 0.95) ?? 0,
    })),
    services: serviceStatesOf(instances),
    vitals: vitalFigures(vitals),
    instances: instances.map(({ gauges, ...instance }) => ({
      ...instance,
      cpuPercent: gauges["cpuPercent"] ?? 0,
      memoryPercent: gauges["memoryPercent"] ?? 0,
      memoryBytes: gauges["memoryBytes"] ?? 0,
      loopDelayP99Ms: gauges["loopDelayP99Ms"] ?? 0,
    })),
    releases,
  };
}

const percentilesOf = (of: readonly number[]) => ({
  p50: percentile(of, 0.5) ?? 0,
  p95: percentile(of, 0.95) ?? 0,
  p99: percentile(of, 0.99) ?? 0,
});

const ratio = (sum: number, count: number) => (count === 0 ? 0 : sum / count);
const shareOf = (part: number, whole: number) => ratio(part * 100, whole);
