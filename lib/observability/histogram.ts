/** Step n holds what took more than 2^((n-1)/4) and at most 2^(n/4) milliseconds: within a fifth right from a millisecond to two minutes. */
const stepsPerDoubling = 4;
const stepCount = 17 * stepsPerDoubling + 1;

/** The step that a duration falls into; the last one takes all that is longer. */
export function stepOf(ms: number): number {
  if (ms <= 1) return 0;
  return Math.min(Math.ceil(Math.log2(ms) * stepsPerDoubling), stepCount - 1);
}

/** The longest duration of a step. */
export function upperMs(step: number): number {
  return 2 ** (step / stepsPerDoubling);
}

/** An empty histogram. */
export function emptyCounts(): number[] {
  return Array.from({ length: stepCount }, () => 0);
}

/** The time under which a share of the requests stayed, as the upper end of its step; null for an empty histogram. */
export function percentile(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let soFar = 0;
  for (const [step, count] of counts.entries()) {
    soFar += count;
    if (soFar >= total * share) return upperMs(step);
  }
  return upperMs(counts.length - 1);
}

/** Two histograms as one. */
export function mergeCounts(a: readonly number[], b: readonly number[]): number[] {
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, step) => (a[step] ?? 0) + (b[step] ?? 0),
  );
}
