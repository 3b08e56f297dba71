import type { PolicyName } from "./policies";

/** Who was refused how often since it was asked last: a network as the limits count it, or a visitor's conversation. */
export type RefusedCaller = {
  policy: PolicyName;
  kind: "network" | "visitor";
  key: string;
  count: number;
};

export interface RefusedCallers {
  add(policy: PolicyName, kind: RefusedCaller["kind"], key: string): void;
  /** Takes out what has come together. */
  take(): RefusedCaller[];
}

/** So many between two takes; whoever comes from ever new networks is counted by policy alone. */
const callersMax = 200;

/** Counts in this process, where addresses stay: whoever takes them out gives them other names. */
export function createRefusedCallers(): RefusedCallers {
  let rows = new Map<string, RefusedCaller>();
  return {
    add(policy, kind, key) {
      const place = `${policy} ${kind} ${key}`;
      const row = rows.get(place);
      if (row) row.count += 1;
      else if (rows.size < callersMax) rows.set(place, { policy, kind, key, count: 1 });
    },
    take() {
      const taken = [...rows.values()];
      rows = new Map();
      return taken;
    },
  };
}
