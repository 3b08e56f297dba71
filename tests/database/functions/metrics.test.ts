import { describe, expect, it } from "vitest";
import { createMetrics } from "@/lib/observability/metrics";
import { addMetrics, countVitals, getPerformance, keepOperations } from "@/lib/operations";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours } = await startTwoWorkshops();
const { userId } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  userId,
]);
const now = () => new Date("2026-11-30T12:00:30Z");
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ctx = { db: database.memberDb(userId), now, log, requestId: "metrics-test" };
const at = "2026-11-30T12:00:00.000Z";

/** What one instance has measured: some requests of a route, each with two calls of the database. */
function measured(durations: readonly number[], errors = 0) {
  const metrics = createMetrics(now);
  for (const [index, ms] of durations.entries()) {
    const timed = { kind: "api", route: "POST /api/chat/{slug}", ms } as const;
    metrics.time({ ...timed, isError: index < errors, dbCalls: 2, dbMs: ms / 2 });
  }
  metrics.count("refusals", `chat ${ours.slug}`, durations.length);
  return metrics.take();
}

const tell = (instance: string, taken: ReturnType<typeof measured>) =>
  addMetrics(database.service, {
    instance,
    release: "r1",
    ...taken,
    gauges: [
      { at, gauges: { cpuPercent: 12, memoryPercent: 30, memoryBytes: 1, loopDelayP99Ms: 4 } },
    ],
  });

describe("what instances measure", () => {
  it("adds up to the percentiles of all requests together, not to averages of percentiles", async () => {
    await tell("web a", measured(Array.from({ length: 98 }, () => 10)));
    await tell("web b", measured([1_000, 1_000], 1));

    const { routes, series, instances, releases } = await getPerformance(ctx, "hour");

    const [chat] = routes;
    expect(chat).toMatchObject({ requests: 100, errorPercent: 1, dbCalls: 2 });
    expect(chat?.p50).toBeLessThan(12);
    expect(chat?.p95).toBeLessThan(12);
    expect(chat?.p99).toBeGreaterThan(900);
    expect(series).toHaveLength(1);
    expect(instances.map(({ instance }) => instance)).toEqual(["web a", "web b"]);
    expect(releases).toEqual([{ release: "r1", at: expect.any(String) }]);
    expect((await getPerformance(ctx, "week")).routes[0]?.requests).toBe(100);
  });

  it("merges what browsers have told to different instances, apart from requests", async () => {
    const page = "/w/{workshop}/inbox";
    const loads = (values: readonly number[]) => {
      const metrics = createMetrics(now);
      for (const LCP of values) countVitals(metrics, { page, vitals: { LCP } });
      return metrics.take();
    };
    await tell("web a", loads([2_500, 2_500, 2_500]));
    await tell("web b", loads([9_000]));

    const { vitals, routes } = await getPerformance(ctx, "hour");

    expect(vitals).toEqual([{ page, name: "LCP", loads: 4, p75: 2_500, rating: "good" }]);
    expect(routes.map(({ kind }) => kind)).not.toContain("vital");
    expect((await getPerformance(ctx, "day")).vitals).toEqual(vitals);
  });

  it("is kept by the day: parts are made ahead, and those that are over go", async () => {
    await keepOperations(database.service, new Date("2026-12-05T00:00:00Z"));
    expect((await getPerformance(ctx, "week")).routes[0]?.requests).toBe(100);
    const dropped = await keepOperations(database.service, new Date("2026-12-12T00:00:00Z"));

    expect(dropped).toBeGreaterThan(0);
    expect((await getPerformance(ctx, "hour")).routes).toEqual([]);
  });
});
