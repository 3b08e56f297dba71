import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./measure";

const folder = ".cache/bench";
const costsMax = 10;

/** What has to be known of a machine before its figures mean anything. */
export function machineFacts(): Record<string, unknown> {
  const [cpu] = cpus();
  return {
    processor: cpu?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    system: type(),
    node: process.version,
    loadBefore: loadavg().map((load) => Number(load.toFixed(2))),
  };
}

type Column = [title: string, of: (row: Measurement, rows: readonly Measurement[]) => string];

const columns: readonly Column[] = [
  ["what", (row) => row.name],
  ["at once", (row) => String(row.concurrency)],
  ["requests", (row) => String(row.requests)],
  ["per s", (row) => row.perSecond.toFixed(0)],
  ["p50 ms", (row) => row.p50Ms.toFixed(1)],
  ["p95 ms", (row) => row.p95Ms.toFixed(1)],
  ["p99 ms", (row) => row.p99Ms.toFixed(1)],
  ["CPU µs", (row) => row.cpuMicroseconds?.toFixed(0) ?? "–"],
  ["CPU over its yardstick", overYardstick],
  ["db calls", (row) => row.databaseCalls?.toFixed(3) ?? "–"],
  ["connections", (row) => String(row.connections)],
  ["errors", (row) => JSON.stringify(row.errors)],
];

/** The measurements as a table in Markdown. */
export function formatTable(rows: readonly Measurement[]): string {
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map(([, of]) => of(row, rows)))),
  ].join("\n");
}

/** The largest costs of each measurement that was profiled. */
export function formatCosts(rows: readonly Measurement[]): string {
  return rows
    .flatMap(({ name, costs = [] }) => {
      const largest = costs.slice(0, costsMax).map(({ where, share }) => {
        return `${where} ${(100 * share).toFixed(1)} %`;
      });
      return largest.length === 0 ? [] : [`Processor time of "${name}": ${largest.join(", ")}`];
    })
    .join("\n");
}

/** What a request costs more than one of the yardstick, in the same run. */
function overYardstick(
  { yardstick, cpuMicroseconds, overYardstickMicroseconds }: Measurement,
  rows: readonly Measurement[],
): string {
  const base = rows.find(({ name }) => name === yardstick)?.cpuMicroseconds ?? null;
  if (base === null || cpuMicroseconds === null) return "–";
  const more = overYardstickMicroseconds ?? cpuMicroseconds - base;
  return `${more < 0 ? "" : "+"}${more.toFixed(0)} µs, ${(1 + more / base).toFixed(2)} × ${yardstick}`;
}

function line(cells: string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Writes everything that was measured and returns the file's name. */
export function writeReport(name: string, report: Record<string, unknown>): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
