import { AppError } from "@/lib/core/errors";
import type { RedisDoor } from "@/lib/redis/create-redis";
import type { Limiter } from "./limiter";
import { createMemoryLimiter } from "./memory";
import { policies } from "./policies";
import { createRefusalCounts, type RefusalCounts } from "./refusal-counts";
import { createRefusedCallers, type RefusedCallers } from "./refused-callers";
import { createUpstashLimiter } from "./upstash";

/**
 * The limits of this installation, whatever they count in. Here `consume` throws nothing but `unavailable`, for a closed policy while
 * Redis is away, and `refund` does what it can.
 */
export interface Limits extends Limiter {
  /** Refused requests since the process began, by policy and workshop. */
  readonly refusals: RefusalCounts;
  /** Who they were, until it is told. */
  readonly callers: RefusedCallers;
}

/** Counts in Redis where there is one, and in this process without it or while it is away. */
export function createLimits(redis: RedisDoor | null): Limits {
  const memory = createMemoryLimiter();
  const shared = redis && createUpstashLimiter(redis.client);

  return {
    async consume(policy, counts) {
      const verdicts = shared && (await redis?.run(() => shared.consume(policy, counts)));
      if (verdicts) return verdicts;
      if (redis !== null && policies[policy].whenAway === "closed") {
        throw new AppError("unavailable", { reason: "limits_unavailable" });
      }
      return memory.consume(policy, counts);
    },
    async refund(policy, counts) {
      if (shared) await redis?.run(() => shared.refund(policy, counts));
      else await memory.refund(policy, counts);
    },
    knownRefusal: (policy, counts) => (shared ?? memory).knownRefusal(policy, counts),
    refusals: createRefusalCounts(),
    callers: createRefusedCallers(),
  };
}

/** Admits everything: for load tests and evaluations that ask from one address. */
export function createNoLimits(): Limits {
  return {
    consume: async () => [],
    refund: async () => undefined,
    knownRefusal: () => null,
    refusals: createRefusalCounts(),
    callers: createRefusedCallers(),
  };
}
