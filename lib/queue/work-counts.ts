import type { JobEnd } from "./do-job";
import type { Job } from "./job";

/** Upper bounds in milliseconds of what durations and waits are counted in; the last count is of what took longer. */
export const countBounds: readonly number[] = [
  10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 3_600_000,
];

/** How jobs of one name went since it was last said. */
export type JobCounts = {
  job: string;
  done: number;
  postponed: number;
  buried: number;
  duration_ms: number;
  longest_ms: number;
  durations: number[];
  waits: number[];
};

/** Counts how jobs end, in memory, until somebody takes the counts. */
export type WorkCounts = {
  add: (job: Job, end: JobEnd, ms: number) => void;
  /** Says how many are in hand. */
  inHand: (count: number) => void;
  /** What has come together since the last call. */
  take: () => { inHand: number; jobs: JobCounts[] };
};

/** Begins to count. */
export function createWorkCounts(): WorkCounts {
  let byJob = new Map<string, JobCounts>();
  let current = 0;
  return {
    inHand: (count) => {
      current = count;
    },
    add: (job, end, ms) => {
      const counts = byJob.get(job.name) ?? emptyCounts(job.name);
      byJob.set(job.name, counts);
      counts[end] += 1;
      counts.duration_ms += Math.round(ms);
      counts.longest_ms = Math.max(counts.longest_ms, Math.round(ms));
      countIn(counts.durations, ms);
      // A later try waited on purpose.
      if (job.attempts === 1) countIn(counts.waits, job.waitedMs);
    },
    take: () => {
      const jobs = [...byJob.values()];
      byJob = new Map();
      return { inHand: current, jobs };
    },
  };
}

function emptyCounts(job: string): JobCounts {
  const ends = { done: 0, postponed: 0, buried: 0 };
  return { job, ...ends, duration_ms: 0, longest_ms: 0, durations: noCounts(), waits: noCounts() };
}

function noCounts(): number[] {
  return Array.from({ length: countBounds.length + 1 }, () => 0);
}

function countIn(counts: number[], ms: number): void {
  const found = countBounds.findIndex((bound) => ms <= bound);
  const place = found === -1 ? countBounds.length : found;
  counts[place] = (counts[place] ?? 0) + 1;
}

/** The bound below which so large a share of what was counted lies, in milliseconds; null where nothing was, or it lies beyond the last. */
export function shareBelow(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (const [place, count] of counts.entries()) {
    below += count;
    if (total > 0 && below >= total * share) return countBounds[place] ?? null;
  }
  return null;
}
