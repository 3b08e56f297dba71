import { z } from "zod";

/** How soon a job is wanted: it answers a customer, it tells people, or it can wait. */
export const priorities = { answer: 0, tell: 1, background: 2 } as const;

/** Work that a transaction left behind when it committed. */
export const job = z.object({
  id: z.int(),
  workshopId: z.uuid(),
  name: z.string(),
  payload: z.unknown(),
  /** How often it has been begun, this time included. */
  attempts: z.int(),
  priority: z.int(),
  /** Milliseconds since it was left. */
  waitedMs: z.int(),
});
export type Job = z.infer<typeof job>;

export type JobHandler = {
  /**
   * Does the work, or throws; `signal` says that it is to be left. May be called twice for one job. A `JobPostponed` puts it off without
   * counting as a try.
   */
  run: (job: Job, signal?: AbortSignal) => Promise<void>;
  /** Tells whoever waits that no further try will be made. */
  giveUp?: (job: Job, reason: string) => Promise<void>;
  /** Seconds before the second try, the third and so on; after the last it is given up. @default `usualDelays` */
  delays?: readonly number[];
};

/** What is to be done for a job of each name. */
export type JobTable = ReadonlyMap<string, JobHandler>;

/** Five tries within twenty minutes. */
export const usualDelays: readonly number[] = [15, 60, 240, 960];

/** Eight tries within two days: for what somebody else's server has to take. */
export const patientDelays: readonly number[] = [15, 120, 900, 3_600, 14_400, 43_200, 86_400];
