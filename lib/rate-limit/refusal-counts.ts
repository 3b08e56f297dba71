import type { PolicyName } from "./policies";

/** How many requests a policy refused, by workshop. */
export interface RefusalCounts {
  /** `workshop` is the slug, or null for what names none. */
  add(policy: PolicyName, workshop: string | null): void;
  list(): { policy: PolicyName; workshop: string | null; count: number }[];
}

/** Counters in this process; only slugs of workshops that exist may come in, so there are never more rows than those. */
export function createRefusalCounts(): RefusalCounts {
  const rows = new Map<string, { policy: PolicyName; workshop: string | null; count: number }>();
  return {
    add(policy, workshop) {
      const key = `${policy} ${workshop ?? ""}`;
      const row = rows.get(key) ?? { policy, workshop, count: 0 };
      row.count += 1;
      rows.set(key, row);
    },
    list: () => [...rows.values()].map((row) => ({ ...row })),
  };
}
