import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from "cockatiel";
import { AppError } from "@/lib/core/errors";

export type CircuitOptions = {
  /** Failures in a row that open it. */
  failures: number;
  /** How long it stays open before one call may try. */
  openMs: number;
  /** Whether an error is the service's own failure; others neither open nor close it. */
  isFault: (error: unknown) => boolean;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
};

/** A breaker by the given clock. */
export function createCircuitPolicy({
  failures,
  openMs,
  isFault,
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

/** `closed`: all may ask. `open`: nobody. `halfOpen`: one is asking and decides. */
export type CircuitReading = "closed" | "open" | "halfOpen";

/** How a breaker stands. */
export function circuitState({ state }: CircuitBreakerPolicy): CircuitReading {
  if (state === CircuitState.Closed) return "closed";
  return state === CircuitState.HalfOpen ? "halfOpen" : "open";
}

/** A service outside, kept out of the way while it fails. */
export type Circuit = {
  /** Does the work; throws `unavailable` with reason `service_resting` at once while nobody may ask. */
  run: <Result>(work: () => Promise<Result>) => Promise<Result>;
  state: () => CircuitReading;
  /** How often it opened since the process began. */
  trips: () => number;
};

/** A breaker around one service; whoever comes while one call decides is refused and does not wait for its verdict. */
export function createCircuit(options: CircuitOptions): Circuit {
  const policy = createCircuitPolicy(options);
  let trips = 0;
  policy.onBreak(() => void (trips += 1));
  const resting = (cause?: unknown) =>
    new AppError("unavailable", {
      reason: restingReason,
      retryAfterSeconds: Math.ceil(options.openMs / 1_000),
      cause,
    });
  return {
    run: async (work) => {
      if (circuitState(policy) === "halfOpen") throw resting();
      try {
        return await policy.execute(work);
      } catch (error) {
        throw error instanceof BrokenCircuitError ? resting(error) : error;
      }
    },
    state: () => circuitState(policy),
    trips: () => trips,
  };
}

const restingReason = "service_resting";

/** Whether a service was not asked at all because it failed before. */
export function isResting(error: unknown): boolean {
  return error instanceof AppError && error.reason === restingReason;
}
