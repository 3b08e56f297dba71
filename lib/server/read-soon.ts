import { after } from "next/server";
import { runBounded } from "./bounded-run";
import { runtime, type Runtime } from "./runtime";

type ReadSoonDeps = {
  open: () => Runtime;
  /** Runs work once the answer is out. */
  afterAnswer: (work: () => Promise<void>) => void;
  run: (runtime: Runtime) => Promise<unknown>;
};

/** Makes `readSoon` from what it stands on. */
export function createReadSoon({ open, afterAnswer, run }: ReadSoonDeps): () => void {
  return () => {
    const shared = open();
    if (shared.host.hasWorker) return;
    afterAnswer(async () => {
      try {
        await run(shared);
      } catch (error) {
        shared.log.error("work_failed", { error });
      }
    });
  };
}

/** Where nothing stays up to work on the queue, reads what was just left there once the answer is out; elsewhere the worker does. */
export const readSoon = createReadSoon({ open: runtime, afterAnswer: after, run: runBounded });
