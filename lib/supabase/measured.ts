import type { Db } from "@/lib/core/context";

/** Counts the calls of one door and their time, for `server-timing`. */
export function measured(call: Db["call"]): Db {
  const stats = { calls: 0, ms: 0 };
  return {
    stats,
    async call(name, args, signal) {
      const startedAt = performance.now();
      try {
        return await call(name, args, signal);
      } finally {
        stats.calls += 1;
        stats.ms += performance.now() - startedAt;
      }
    },
  };
}
