import { describe, expect, it } from "vitest";
import { createMetrics } from "@/lib/observability/metrics";
import { countVitals, vitalReport } from "@/lib/operations";
import { vitalBounds, vitalNames } from "@/lib/core/web-vitals";
import { vitalFigures } from "@/lib/operations/vitals";

const page = "/w/{workshop}/inbox" as const;

/** The figures of these loads, one vital alone. */
function figuresOf(name: (typeof vitalNames)[number], values: readonly number[]) {
  const metrics = createMetrics(() => new Date("2026-11-30T12:00:00Z"));
  for (const value of values) countVitals(metrics, { page, vitals: { [name]: value } });
  return vitalFigures(metrics.take().latencies);
}

describe("vitals of pages", () => {
  it.each(vitalNames)("%s at its good bound is good, and just above it no more", (name) => {
    const { good, poor } = vitalBounds[name];

    expect(figuresOf(name, [good, good, good, poor * 2])).toMatchObject([
      { page, name, loads: 4, p75: good, rating: "good" },
    ]);
    expect(figuresOf(name, [good * 1.001, good * 1.001])[0]?.rating).toBe("middling");
  });

  it.each(vitalNames)("%s is poor where more than one of four loads was", (name) => {
    const { poor } = vitalBounds[name];

    expect(figuresOf(name, [poor, poor, poor, poor * 1.001])[0]?.rating).toBe("middling");
    expect(figuresOf(name, [poor, poor, poor * 1.001, poor * 1.001])[0]?.rating).toBe("poor");
  });

  it("count for no percentile of requests", () => {
    const metrics = createMetrics(() => new Date("2026-11-30T12:00:00Z"));
    countVitals(metrics, { page, vitals: { LCP: 9_000 } });

    expect(metrics.take().latencies.map(({ kind }) => kind)).toEqual(["vital"]);
  });

  it.each([
    [{ page: "/w/kfz-brandt/inbox", vitals: { LCP: 1 } }, "page", "must be the pattern of a page"],
    [{ page, vitals: {} }, "vitals", "must have at least one"],
    [{ page, vitals: { LCP: -1 } }, "vitals.LCP", "must be at least 0"],
    [{ page, vitals: { CLS: 101 } }, "vitals.CLS", "must be at most 100"],
    [{ page, vitals: { INP: "7" } }, "vitals.INP", "must be a number"],
  ])("refuse %j by field and rule", (body, path, rule) => {
    const [issue] = vitalReport.safeParse(body).error?.issues ?? [];

    expect(issue?.path.join(".")).toBe(path);
    expect(issue?.message).toContain(rule);
  });

  it("take no field beside", () => {
    expect(vitalReport.safeParse({ page, vitals: { LCP: 1 }, user: "a" }).success).toBe(false);
  });
});
