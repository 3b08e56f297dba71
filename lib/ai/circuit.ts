import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from "cockatiel";
import { failureOf } from "./model-error";

export type CircuitOptions = {
  /** Failures in a row that open it. */
  failures: number;
  /** How long it stays open before one call may try. */
  openMs: number;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
};

/** The provider's own failures; a full house or a visitor who left are none. */
const isFault = (error: unknown) => !["busy", "aborted"].includes(failureOf(error));

/** A breaker by the given clock. */
export function createCircuit({
  failures,
  openMs,
  clockMs = () => performance.now(),
}: CircuitOptions): CircuitBreakerPolicy {
  return circuitBreaker(handleWhen(isFault), {
    breaker: new ConsecutiveBreaker(failures),
    halfOpenAfter: { next: () => openSince(clockMs(), openMs, clockMs) },
  });
}

type Wait = { duration: number; next: () => Wait };

/** The breaker compares the wall clock with `duration`; all or nothing makes it follow our clock instead. */
function openSince(openedMs: number, openMs: number, clockMs: () => number): Wait {
  return {
    get duration() {
      return clockMs() - openedMs >= openMs ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    },
    next: () => openSince(clockMs(), openMs, clockMs),
  };
}

/** `closed`: all may ask. `open`: nobody. `half-open`: one is asking and decides. */
export function circuitState({ state }: CircuitBreakerPolicy): "closed" | "open" | "half-open" {
  if (state === CircuitState.Closed) return "closed";
  return state === CircuitState.HalfOpen ? "half-open" : "open";
}
