import { z } from "zod";

/** Work that a transaction left behind when it committed. */
export const job = z.object({
  id: z.int(),
  workshopId: z.uuid(),
  name: z.string(),
  payload: z.unknown(),
  /** How often it has been begun, this time included. */
  attempts: z.int(),
});
export type Job = z.infer<typeof job>;

export type JobHandler = {
  /** Does the work, or throws; `signal` says that it is to be left. May be called twice for one job. */
  run: (job: Job, signal?: AbortSignal) => Promise<void>;
  /** Tells whoever waits that no further try will be made. */
  giveUp?: (job: Job) => Promise<void>;
};

/** What is to be done for a job of each name. */
export type JobTable = ReadonlyMap<string, JobHandler>;
