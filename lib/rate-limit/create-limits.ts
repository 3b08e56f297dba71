import { AppError } from "@/lib/core/errors";
import type { RedisDoor } from "@/lib/redis/create-redis";
import type { Count, Verdict } from "./limiter";
import { createMemoryLimiter } from "./memory";
import { policies, type PolicyName } from "./policies";
import { createRefusalCounts, type RefusalCounts } from "./refusal-counts";
import { createUpstashLimiter } from "./upstash";

/** The limits of this installation, whatever they count in. */
export interface Limits {
  /**
   * Counts a request and returns a verdict for each limit, or the one known refusal. Throws `unavailable` for a closed policy while
   * Redis is away.
   */
  consume<Name extends PolicyName>(
    policy: Name,
    counts: readonly Count<Name>[],
  ): Promise<Verdict[]>;
  /** Takes back what one admitted request counted, if anybody is there to do so. */
  refund<Name extends PolicyName>(policy: Name, counts: readonly Count<Name>[]): Promise<void>;
  knownRefusal<Name extends PolicyName>(
    policy: Name,
    counts: readonly Count<Name>[],
  ): Verdict | null;
  /** Refused requests since the process began, by policy and workshop. */
  readonly refusals: RefusalCounts;
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
  };
}

/** Admits everything: for load tests and evaluations that ask from one address. */
export function createNoLimits(): Limits {
  return {
    consume: async () => [],
    refund: async () => undefined,
    knownRefusal: () => null,
    refusals: createRefusalCounts(),
  };
}
