import { describe, expect, it } from "vitest";
import { mergeCounts, percentile, stepOf, upperMs } from "@/lib/observability/histogram";
import { createMetrics, type Metrics } from "@/lib/observability/metrics";
import { observeLog } from "@/lib/server/metrics/observe-log";
import { routeName } from "@/lib/server/metrics/route-name";
import { tellPrometheus } from "@/lib/server/metrics/tell-prometheus";

const now = () => new Date("2026-11-30T12:00:30Z");
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What nobody may find again in a metric. */
const canaries = {
  message: "Mein Golf quietscht beim Bremsen",
  phone: "+49 341 5550142",
  token: "v1.0198f1f0-0000-7000-8000-000000000001.abcdefghijklmnop",
};

/** Brings the canaries everywhere where a request or a line of the log may carry them. */
function feed(metrics: Metrics): void {
  const words = Object.values(canaries);
  for (const word of words) {
    const path = encodeURIComponent(word);
    for (const where of [
      `/api/chat/${path}`,
      `/join/${path}`,
      `/w/${path}/inbox/${path}`,
      `/${path}`,
    ]) {
      metrics.time({ ...routeName("GET", where, false), ms: 3, isError: false });
    }
  }
  const log = observeLog(silent, metrics);
  log.info("request", { status: 401, refusal: "bad_token", path: canaries.token });
  log.warn("model_turn", { model: "m-1", ms: 12, failure: "timeout", question: canaries.message });
  log.info("job_done", { job: "index_document", ms: 5, payload: canaries });
  log.info("conversation_purged", canaries);
}

/** The histogram of these durations. */
const of = (durations: readonly number[]) => {
  const metrics = createMetrics(now);
  for (const ms of durations) metrics.time({ kind: "api", route: "r", ms, isError: false });
  return metrics.take().latencies[0]?.counts ?? [];
};

describe("histograms", () => {
  it("are right within a fifth from a millisecond to two minutes", () => {
    for (const ms of [1, 7, 33, 180, 999, 2_000, 30_000, 120_000]) {
      expect(upperMs(stepOf(ms)) / ms).toBeGreaterThanOrEqual(1);
      expect(upperMs(stepOf(ms)) / ms).toBeLessThan(1.2);
    }
  });

  it("add up to the percentile of all, in any order", () => {
    const fast = Array.from({ length: 90 }, () => 10);
    const slow = Array.from({ length: 10 }, () => 900);

    const together = percentile(of([...fast, ...slow]), 0.95);

    expect(percentile(mergeCounts(of(fast), of(slow)), 0.95)).toBe(together);
    expect(percentile(mergeCounts(of(slow), of(fast)), 0.95)).toBe(together);
  });
});

describe("metrics of a process", () => {
  it("hold no text, phone number or token of anybody, in rows or as Prometheus reads them", async () => {
    const metrics = createMetrics(now);
    feed(metrics);

    const told = JSON.stringify(metrics.take());
    const scraped = await (await tellPrometheus({ metrics })).text();

    expect(told).toContain("bad_token");
    expect(scraped).toContain("carbot_requests_total");
    for (const word of [...Object.values(canaries), "Golf", "5550142", "abcdefgh"]) {
      expect(told).not.toContain(word);
      expect(scraped).not.toContain(word);
    }
  });

  it("stay bounded whatever addresses are asked for", () => {
    const metrics = createMetrics(now);
    for (let index = 0; index < 5_000; index += 1) {
      metrics.time({ ...routeName("GET", `/w/x${index}/y${index}`, false), ms: 1, isError: false });
      metrics.time({ kind: "job", route: `job-${index}`, ms: 1, isError: false });
      metrics.count("refusals", `chat w-${index}`);
    }

    const { latencies, counters } = metrics.take();
    expect(latencies.length).toBeLessThanOrEqual(2_001);
    expect(counters.length).toBeLessThanOrEqual(2_000);
    expect(latencies.reduce((sum, row) => sum + (row.kind === "all" ? 0 : row.requests), 0)).toBe(
      10_000,
    );
  });

  it("come back when they could not be told", () => {
    const metrics = createMetrics(now);
    metrics.time({ kind: "api", route: "r", ms: 4, isError: true });
    metrics.restore(metrics.take());
    metrics.time({ kind: "api", route: "r", ms: 4, isError: false });

    const [row] = metrics.take().latencies.filter(({ kind }) => kind === "api");
    expect(row).toMatchObject({ requests: 2, errors: 1, total_ms: 8 });
  });
});
