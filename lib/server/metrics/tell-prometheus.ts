import { collectDefaultMetrics, Counter, Registry } from "prom-client";
import { upperMs } from "@/lib/observability/histogram";
import type { LatencyRow, Metrics } from "@/lib/observability/metrics";
import type { Runtime } from "../runtime";

type Told = Pick<Runtime, "metrics">;

const holder: typeof globalThis & { carbotPrometheus?: Registry } = globalThis;

/** Answers with this process' totals as text; whoever scrapes several instances adds them up. */
export async function tellPrometheus({ metrics }: Told): Promise<Response> {
  const registry = (holder.carbotPrometheus ??= createRegistry(metrics));
  const text = await registry.metrics();
  return new Response(text, { headers: { "content-type": registry.contentType } });
}

function createRegistry(metrics: Metrics): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "carbot_" });
  const labelNames = ["kind", "route"] as const;
  const rowsOf = (name: string, help: string, valueOf: (row: LatencyRow) => number) =>
    new Counter({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const row of timingsOf(metrics)) {
          this.inc({ kind: row.kind, route: row.route }, valueOf(row));
        }
      },
    });
  rowsOf("carbot_requests_total", "Requests, model calls and jobs", (row) => row.requests);
  rowsOf("carbot_request_errors_total", "Of them failed", (row) => row.errors);
  rowsOf("carbot_request_seconds_sum", "Seconds they took", (row) => row.total_ms / 1_000);
  rowsOf("carbot_request_db_calls_total", "Database calls they made", (row) => row.db_calls);
  rowsOf("carbot_request_db_seconds_total", "Seconds of those", (row) => row.db_ms / 1_000);
  addBuckets(registry, metrics);
  addCounters(registry, metrics);
  return registry;
}

/** Durations alone: what browsers measure has units of its own, and stands on the admins' page. */
const timingsOf = (metrics: Metrics) =>
  metrics.totals().latencies.filter(({ kind }) => kind !== "vital");

/** Cumulative, as Prometheus wants histograms. */
function addBuckets(registry: Registry, metrics: Metrics): void {
  registry.registerMetric(
    new Counter({
      name: "carbot_request_seconds_bucket",
      help: "How many took at most so many seconds",
      labelNames: ["kind", "route", "le"],
      registers: [],
      collect() {
        this.reset();
        for (const { kind, route, counts } of timingsOf(metrics)) {
          let soFar = 0;
          for (const [step, count] of counts.entries()) {
            soFar += count;
            // Every doubling is enough for a chart, and spares three of four lines.
            if (step % 4 === 0) this.inc({ kind, route, le: upperMs(step) / 1_000 }, soFar);
          }
          this.inc({ kind, route, le: "+Inf" }, soFar);
        }
      },
    }),
  );
}

function addCounters(registry: Registry, metrics: Metrics): void {
  registry.registerMetric(
    new Counter({
      name: "carbot_events_total",
      help: "What was counted by name: caches, refusals, slow queries, security",
      labelNames: ["name", "label"],
      registers: [],
      collect() {
        this.reset();
        for (const { name, label, count } of metrics.totals().counters) {
          this.inc({ name, label }, count);
        }
      },
    }),
  );
}
