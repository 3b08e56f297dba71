import { z } from "zod";
import { pagePatterns } from "@/lib/core/page-patterns";
import { percentile } from "@/lib/observability/histogram";
import type { Metrics } from "@/lib/observability/metrics";
import {
  fromHistogram,
  toHistogram,
  vitalBounds,
  vitalNames,
  type VitalName,
} from "@/lib/core/web-vitals";

/** Ten minutes, or a shift of a hundred screens: what says more was not measured. */
const vital = (most: number) =>
  z.number("must be a number").min(0, "must be at least 0").max(most, `must be at most ${most}`);

const known: ReadonlySet<string> = new Set(pagePatterns);

/** What one load of a page took, as its browser tells: a pattern of ours and numbers, nothing of whoever looked at it. */
export const vitalReport = z.strictObject({
  page: z
    .string("must be a text")
    .refine(
      (page) => known.has(page),
      "must be the pattern of a page, such as /w/{workshop}/inbox",
    ),
  vitals: z
    .strictObject({
      LCP: vital(600_000).optional(),
      INP: vital(600_000).optional(),
      CLS: vital(100).optional(),
      TTFB: vital(600_000).optional(),
    })
    .refine((vitals) => Object.keys(vitals).length > 0, "must have at least one"),
});

export type VitalReport = z.infer<typeof vitalReport>;

/** Adds what a browser has told to the minute at hand; what is poor counts as an error of its row. */
export function countVitals(metrics: Metrics, { page, vitals }: VitalReport): void {
  for (const name of vitalNames) {
    const value = vitals[name];
    if (value === undefined) continue;
    metrics.time({
      kind: "vital",
      route: `${name} ${page}`,
      ms: toHistogram(name, value),
      isError: value > vitalBounds[name].poor,
    });
  }
}

/** How a page was in people's browsers; three of four loads were at least as good as `p75`. */
export type VitalFigures = {
  page: string;
  name: VitalName;
  loads: number;
  /** In milliseconds; of `CLS` without a unit. */
  p75: number;
  rating: "good" | "middling" | "poor";
};

export type VitalRow = { route: string; requests: number; errors: number; counts: number[] };

/** The merged rows as figures of pages: three of four loads were at least as good as the 75th percentile says. */
export function vitalFigures(rows: readonly VitalRow[]): VitalFigures[] {
  return rows.flatMap(({ route, requests, errors, counts }) => {
    const [first, page = ""] = route.split(" ");
    const name = vitalNames.find((one) => one === first);
    const p75 = percentile(counts, share);
    if (name === undefined || p75 === null) return [];
    return [
      {
        page,
        name,
        loads: requests,
        p75: fromHistogram(name, p75),
        rating: rate(name, { requests, errors, p75 }),
      },
    ];
  });
}

const share = 0.75;

function rate(
  name: VitalName,
  { requests, errors, p75 }: { requests: number; errors: number; p75: number },
): VitalFigures["rating"] {
  if (p75 <= toHistogram(name, vitalBounds[name].good)) return "good";
  return errors > requests * (1 - share) ? "poor" : "middling";
}
