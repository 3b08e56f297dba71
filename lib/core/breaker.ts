export type BreakerState = "closed" | "open";

export type BreakerOptions = {
  /** Asks the dependency whether it is back; called in the background, never in a request's way. */
  probe: () => Promise<unknown>;
  /** Between two probes of a dependency that is away. @default 1000 */
  probeEveryMs?: number;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
};

/**
 * Keeps a dependency out of the path from its first failure on. No request waits to find out whether it is back: a probe does that
 * beside them, so an outage costs whoever was waiting when it began, and nobody after.
 */
export interface Breaker {
  /** Does the work; null when the dependency is away or just failed. */
  run<Result>(work: () => Promise<Result>): Promise<Result | null>;
  state(): BreakerState;
  /** How often it opened since the process began. */
  trips(): number;
}

/** A breaker that opens at the first failure and closes with the first successful probe. */
export function createBreaker(options: BreakerOptions): Breaker {
  const { probe, probeEveryMs = 1_000, clockMs = () => performance.now() } = options;
  let state: BreakerState = "closed";
  let trips = 0;
  let probeAtMs = 0;

  function open(): void {
    if (state === "closed") trips += 1;
    state = "open";
    probeAtMs = clockMs() + probeEveryMs;
  }

  function probeIfDue(): void {
    if (clockMs() < probeAtMs) return;
    // One at a time: the next is due after this one's answer.
    probeAtMs = Infinity;
    probe().then(() => {
      state = "closed";
    }, open);
  }

  return {
    async run(work) {
      if (state === "open") {
        probeIfDue();
        return null;
      }
      try {
        return await work();
      } catch {
        open();
        return null;
      }
    },
    state: () => state,
    trips: () => trips,
  };
}
