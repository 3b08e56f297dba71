import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Limiter, Verdict } from "./limiter";
import { createLimitTable, type Built } from "./limit-table";
import type { Limit } from "./policies";

/**
 * Counts in this process: right for one instance, and the stand-in while Redis is away. Windows begin with the first request in
 * them; a bucket is a window as long as its filling takes.
 */
export function createMemoryLimiter(): Limiter {
  const table = createLimitTable((place, limit) => {
    const { points, duration } = sizeOf(limit);
    return new RateLimiterMemory({ keyPrefix: place, points, duration });
  });

  async function consumeOne(
    { place, limit, counter }: Built<RateLimiterMemory>,
    part: string,
    key: string,
  ): Promise<Verdict> {
    const result = await settled(counter.consume(key));
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
      return Promise.all(
        counts.map(({ part, key }) => consumeOne(table.find(policy, part), part, key)),
      );
    },
    async refund(policy, counts) {
      for (const { part, key } of counts) await table.find(policy, part).counter.reward(key);
    },
    knownRefusal: (policy, counts) => table.knownRefusal(policy, counts),
  };
}

/** The library rejects with the result of a refused request. */
async function settled(consumed: Promise<RateLimiterRes>): Promise<RateLimiterRes> {
  try {
    return await consumed;
  } catch (result) {
    if (result instanceof RateLimiterRes) return result;
    throw result;
  }
}

function sizeOf(limit: Limit): { points: number; duration: number } {
  return limit.kind === "window"
    ? { points: limit.requests, duration: limit.windowMs / 1_000 }
    : {
        points: limit.capacity,
        duration: (limit.capacity / limit.refill) * (limit.everyMs / 1_000),
      };
}
