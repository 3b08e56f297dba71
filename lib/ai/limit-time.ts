import type { LanguageModel, ModelEvent } from "./language-model";
import { ModelError } from "./model-error";

/** Bounds in milliseconds. */
export type TimeLimits = { firstEventMs?: number; totalMs?: number };

/** A model whose silence ends: after `firstEventMs` before the first event, after `totalMs` in all. Stopping early frees the connection. */
export function limitTime(model: LanguageModel, limits: TimeLimits): LanguageModel {
  return {
    name: model.name,
    async *stream(request, signal) {
      const stop = new AbortController();
      const { promise: stopped, reject } = Promise.withResolvers<never>();
      // Somebody may have stopped listening by then.
      stopped.catch(() => undefined);
      const end = (reason: ModelError) => {
        stop.abort(reason);
        reject(reason);
      };
      const onAbort = () => end(new ModelError("aborted"));
      signal.addEventListener("abort", onAbort, { once: true });
      const timers = [limits.firstEventMs, limits.totalMs].map((ms) =>
        ms === undefined ? undefined : setTimeout(() => end(new ModelError("timeout")), ms),
      );
      try {
        if (signal.aborted) onAbort();
        const events = model.stream(request, stop.signal)[Symbol.asyncIterator]();
        for (;;) {
          const next: IteratorResult<ModelEvent> = await Promise.race([events.next(), stopped]);
          clearTimeout(timers[0]);
          if (next.done) return;
          yield next.value;
        }
      } finally {
        for (const timer of timers) clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
        stop.abort(new ModelError("aborted"));
      }
    },
  };
}
