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
  const table = new Map<string, ReadonlyMap<string, Built<Counter>>>();
  for (const [name, policy] of Object.entries<Policy>(policies)) {
    const parts = Object.entries(policy.limits).map(([part, limit]) => {
      const place = `${name}:${part}`;
      return [part, { place, limit, counter: build(place, limit, refusals) }] as const;
    });
    table.set(name, new Map(parts));
  }

  function find(policy: PolicyName, part: string): Built<Counter> {
    const found = table.get(policy)?.get(part);
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
