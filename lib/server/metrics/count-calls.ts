import type { Db } from "@/lib/core/context";
import type { Metrics } from "@/lib/observability/metrics";
import { requestCost } from "@/lib/observability/request-cost";

/** A call that takes longer is worth a look at its function. */
const slowMs = 1_000;

/** A door whose calls count as the request's in whose course they are made; slow ones are counted by the function's name. */
export function countCalls(db: Db, metrics: Metrics): Db {
  return {
    stats: db.stats,
    async call(name, args, signal) {
      const startedMs = performance.now();
      let isError = true;
      try {
        const answer = await db.call(name, args, signal);
        isError = false;
        return answer;
      } finally {
        const endedMs = performance.now();
        const ms = endedMs - startedMs;
        const cost = requestCost();
        if (cost) {
          cost.dbCalls += 1;
          cost.dbMs += ms;
          cost.span?.add({ name: `rpc ${name}`, startedMs, endedMs, isError });
        }
        if (ms > slowMs) metrics.count("slow_queries", name);
      }
    },
  };
}
