import type { Db, Logger } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** A job in hand. */
export type Claim = {
  /** From now on nobody asks for more time; resolves when the last question is answered. */
  end: () => Promise<void>;
};

/** Asks for a job's time anew, three times before it runs out, so that long work is never given to a second worker. */
export function keepClaimed(
  db: Db,
  { id, seconds, log }: { id: number; seconds: number; log: Logger },
): Claim {
  let asking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(
    () => {
      asking = callRpc(db, "postpone_job", { p_id: id, p_seconds: seconds }).catch(
        (error: unknown) => log.warn("job_not_kept", { jobId: id, error }),
      );
    },
    (seconds * 1_000) / 3,
  );
  return {
    end: async () => {
      clearInterval(timer);
      await asking;
    },
  };
}
