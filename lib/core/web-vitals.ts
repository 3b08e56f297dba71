/** What browsers measure of our pages: largest paint, answer to a press, shifting of what is shown, first byte. */
export const vitalNames = ["LCP", "INP", "CLS", "TTFB"] as const;

export type VitalName = (typeof vitalNames)[number];

/** Up to where a page is good and from where it is poor, as Google's Web Vitals have it; in milliseconds, shifting has no unit. */
export const vitalBounds: Readonly<Record<VitalName, { good: number; poor: number }>> = {
  LCP: { good: 2_500, poor: 4_000 },
  INP: { good: 200, poor: 500 },
  CLS: { good: 0.1, poor: 0.25 },
  TTFB: { good: 800, poor: 1_800 },
};

/** The upper end of a step of the histograms (lib/observability/histogram.ts). */
const goodStep = 1_024;

/**
 * A vital as the histograms of durations keep it: whatever its unit, the good bound is the end of a step, so that merged buckets say
 * exactly how many loads were good.
 */
export function toHistogram(name: VitalName, value: number): number {
  return (value / vitalBounds[name].good) * goodStep;
}

/** Back to the vital's own unit. */
export function fromHistogram(name: VitalName, kept: number): number {
  return (kept / goodStep) * vitalBounds[name].good;
}
