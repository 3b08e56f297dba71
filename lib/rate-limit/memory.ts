import { AsyncLocalStorage } from "node:async_hooks";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Limiter, Verdict } from "./limiter";
import { createLimitTable, type Built } from "./limit-table";
import type { Limit } from "./policies";

/**
 * Counts in this process: right for one instance, and the stand-in while Redis is away. Windows begin with the first request in
 * them; a bucket is a window as long as its filling takes.
 */
export function createMemoryLimiter(): Limiter {
  // The library sets a timer for each key, and a timer keeps what async storage holds where it was set: of a request everything.
  const outsideRequests = AsyncLocalStorage.snapshot();
  const table = createLimitTable((place, limit) => {
    const { points, duration } = sizeOf(limit);
    return new RateLimiterMemory({ keyPrefix: place, points, duration });
  });

  async function consumeOne(
    { place, limit, counter }: Built<RateLimiterMemory>,
    part: string,
    key: string,
  ): Promise<Verdict> {
    const result = await counter.consume(key).catch(resultOfRefusal);
    const isAdmitted = result.consumedPoints <= counter.points;
    if (!isAdmitted) table.refusals.set(`${place}:${key}`, Date.now() + result.msBeforeNext);
    return {
      part,
      isAdmitted,
      isSoft: limit.isSoft === true,
      limit: counter.points,
      remaining: result.remainingPoints,
      resetMs: result.msBeforeNext,
    };
  }

  return {
    async consume(policy, counts) {
      const known = table.knownRefusal(policy, counts);
      if (known !== null) return [known];
      return outsideRequests(() =>
        Promise.all(counts.map(({ part, key }) => consumeOne(table.find(policy, part), part, key))),
      );
    },
    async refund(policy, counts) {
      await outsideRequests(() =>
        Promise.all(counts.map(({ part, key }) => table.find(policy, part).counter.reward(key))),
      );
    },
    knownRefusal: (policy, counts) => table.knownRefusal(policy, counts),
  };
}

/** The library rejects with the result of a refused request. */
function resultOfRefusal(rejected: unknown): RateLimiterRes {
  if (rejected instanceof RateLimiterRes) return rejected;
  throw rejected;
}

function sizeOf(limit: Limit): { points: number; duration: number } {
  return limit.kind === "window"
    ? { points: limit.requests, duration: limit.windowMs / 1_000 }
    : {
        points: limit.capacity,
        duration: (limit.capacity / limit.refill) * (limit.everyMs / 1_000),
      };
}
