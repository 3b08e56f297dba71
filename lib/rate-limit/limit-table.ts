import type { Verdict } from "./limiter";
import { KnownRefusals } from "./known-refusals";
import { policies, type Limit, type Policy, type PolicyName } from "./policies";

/** One limit as an adapter built it, with its place in keys: `chat:visitor`. */
export type Built<Counter> = { place: string; limit: Limit; counter: Counter };

/** The limits of all policies, each built once, and what is known of their refusals. */
export function createLimitTable<Counter>(
  build: (place: string, limit: Limit, refusals: KnownRefusals) => Counter,
) {
  const refusals = new KnownRefusals();
  const table = new Map<string, Built<Counter>>();
  for (const [name, policy] of Object.entries<Policy>(policies)) {
    for (const [part, limit] of Object.entries(policy.limits)) {
      const place = `${name}:${part}`;
      table.set(place, { place, limit, counter: build(place, limit, refusals) });
    }
  }

  function find(policy: PolicyName, part: string): Built<Counter> {
    const found = table.get(`${policy}:${part}`);
    if (found === undefined) throw new Error(`There is no limit ${policy}:${part}.`);
    return found;
  }

  return {
    refusals,
    find,
    knownRefusal(
      policy: PolicyName,
      counts: readonly { part: string; key: string }[],
    ): Verdict | null {
      for (const { part, key } of counts) {
        const { place, limit } = find(policy, part);
        const resetMs = refusals.remainingMs(`${place}:${key}`);
        if (resetMs > 0 && !limit.isSoft) return refusal(part, limit, resetMs);
      }
      return null;
    },
  };
}

function refusal(part: string, limit: Limit, resetMs: number): Verdict {
  const most = limit.kind === "window" ? limit.requests : limit.capacity;
  return { part, isAdmitted: false, isSoft: false, limit: most, remaining: 0, resetMs };
}
