import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import type { LanguageModel } from "./language-model";
import { failureOf } from "./model-error";

/** How often, and how long to wait at least and at most; the time between varies at random. */
export type RetryOptions = { attempts: number; waitMs: number; waitMaxMs: number };

/** A model that is asked again when it fails before its first event; what has been said is never said twice. */
export function retryStart(
  model: LanguageModel,
  { attempts, waitMs, waitMaxMs }: RetryOptions,
): LanguageModel {
  const policy = retry(
    handleWhen((error) => failureOf(error) === "unavailable"),
    {
      maxAttempts: attempts - 1,
      backoff: new ExponentialBackoff({ initialDelay: waitMs, maxDelay: waitMaxMs }),
    },
  );
  return {
    name: model.name,
    async *stream(request, signal) {
      const { first, events } = await policy.execute(async () => {
        const started = model.stream(request, signal)[Symbol.asyncIterator]();
        return { first: await started.next(), events: started };
      }, signal);
      try {
        for (let next = first; !next.done; next = await events.next()) yield next.value;
      } finally {
        await events.return?.();
      }
    },
  };
}
