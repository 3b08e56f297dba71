import { claimJobs } from "./claim-jobs";
import { doJob, type DoJobOptions, type JobEnd } from "./do-job";
import type { Job } from "./job";
import { createHands, type Lanes } from "./lanes";
import type { WorkCounts } from "./work-counts";

export type DrainOptions = DoJobOptions & {
  lanes: Lanes;
  /** Most jobs to do before returning. */
  limit: number;
  /** No job is begun when this says so, e.g. because time is up or the process is to end. */
  isOver: () => boolean;
  /** Whether to stay and look again when nothing waits. @default false */
  staysUp?: boolean;
  counts?: WorkCounts;
};

/** How many jobs came to which end. */
export type Drained = Record<JobEnd, number>;

/** How soon a job is seen while lanes are free. */
const lookMs = 300;

/**
 * Does waiting jobs, several at once: by priority, the workshops in turn, and in order where jobs share an order key. Throws only when the
 * queue itself cannot be reached, after what is in hand has ended.
 */
export async function drainJobs(options: DrainOptions): Promise<Drained> {
  const { db, lanes, limit, isOver, staysUp = false, counts } = options;
  const drained: Drained = { done: 0, postponed: 0, buried: 0 };
  const hands = createHands(lanes);
  const broken: unknown[] = [];
  let begun = 0;

  const begin = (job: Job) => {
    begun += 1;
    const startedMs = performance.now();
    const work = doJob(options, job).then(
      (end) => {
        drained[end] += 1;
        counts?.add(job, end, performance.now() - startedMs);
      },
      (error: unknown) => void broken.push(error),
    );
    counts?.inHand(hands.count() + 1);
    hands.take({ workshopId: job.workshopId, isBackground: job.priority > 1 }, work);
  };
  const claim = async (): Promise<Job[]> => {
    const wanted = Math.min(hands.free(), limit - begun);
    if (wanted <= 0 || broken.length > 0 || isOver()) return [];
    return claimJobs(db, wanted, hands.wish()).catch((error: unknown) => {
      broken.push(error);
      return [];
    });
  };
  for (;;) {
    const claimed = await claim();
    for (const job of claimed) begin(job);
    if (claimed.length > 0) continue;
    counts?.inHand(hands.count());
    const isEnding = !staysUp || begun >= limit || broken.length > 0 || isOver();
    if (hands.count() === 0 && isEnding) break;
    await hands.untilChanged(lookMs);
  }
  if (broken.length > 0) throw broken[0];
  return drained;
}
