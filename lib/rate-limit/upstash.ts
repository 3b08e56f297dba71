import { Ratelimit } from "@upstash/ratelimit";
import type { RedisClient } from "@/lib/redis/create-redis";
import type { Limiter, Verdict } from "./limiter";
import { createLimitTable, type Built } from "./limit-table";
import type { Limit } from "./policies";

/** Counts in Redis for all instances; what one instance learns of a refusal, it remembers until the refusal ends. */
export function createUpstashLimiter(redis: RedisClient): Limiter {
  const table = createLimitTable(
    (place, limit, refusals) =>
      new Ratelimit({
        redis,
        limiter: algorithmOf(limit),
        prefix: place,
        ephemeralCache: refusals,
        analytics: false,
        // Its own timeout admits silently; the client's throws, and the policy decides.
        timeout: 0,
      }),
  );

  return {
    async consume(policy, counts) {
      const known = table.knownRefusal(policy, counts);
      if (known !== null) return [known];
      // Begun in one tick, the client sends them together.
      return Promise.all(
        counts.map(({ part, key }) => consumeOne(table.find(policy, part), part, key)),
      );
    },
    async refund(policy, counts) {
      await Promise.all(
        counts.map(({ part, key }) => table.find(policy, part).counter.limit(key, { rate: -1 })),
      );
    },
    knownRefusal: (policy, counts) => table.knownRefusal(policy, counts),
  };
}

async function consumeOne(
  { counter, limit }: Built<Ratelimit>,
  part: string,
  key: string,
): Promise<Verdict> {
  const answer = await counter.limit(key);
  return {
    part,
    isAdmitted: answer.success,
    isSoft: limit.isSoft === true,
    limit: answer.limit,
    remaining: answer.remaining,
    resetMs: Math.max(answer.reset - Date.now(), 0),
  };
}

function algorithmOf(limit: Limit): ReturnType<typeof Ratelimit.slidingWindow> {
  return limit.kind === "window"
    ? Ratelimit.slidingWindow(limit.requests, `${limit.windowMs} ms`)
    : Ratelimit.tokenBucket(limit.refill, `${limit.everyMs} ms`, limit.capacity);
}
