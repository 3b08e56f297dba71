import { measure, warmUp, type Measurement, type MeasurePlan } from "./measure";
import type { World } from "./world";

const turns = 40;
const turnMs = 250;

/**
 * Measures servers in short turns, so that whatever else the machine does falls on all of them alike, and their costs can be
 * compared. Each figure is the middle one of all turns.
 */
export async function measureInTurns(
  world: World,
  plans: readonly MeasurePlan[],
): Promise<Measurement[]> {
  for (const plan of plans) await warmUp(plan);
  const taken = plans.map((): Measurement[] => []);
  for (let turn = 0; turn < turns; turn += 1) {
    // There and back: the first turn of a server that rested is dearer than the next.
    const order = [...plans.entries()];
    for (const [index, plan] of turn % 2 === 0 ? order : order.toReversed()) {
      taken[index]?.push(await takeTurn(world, plan));
    }
  }
  return taken.flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const yardstick = taken.find(([row]) => row?.name === first.yardstick);
    const over = yardstick ? differenceOf(rows, yardstick) : null;
    return [{ ...merge(first, rows), ...(over !== null && { overYardstickMicroseconds: over }) }];
  });
}

/** The middle difference of processor time; a turn there and one back count as one, because the first of a server is dearer. */
export function differenceOf(
  rows: readonly Measurement[],
  yardstick: readonly Measurement[],
): number | null {
  const differences = rows.map(({ cpuMicroseconds: spent }, turn) => {
    const base = yardstick[turn]?.cpuMicroseconds ?? null;
    return spent === null || base === null ? null : spent - base;
  });
  if (differences.includes(null)) return null;
  const known = differences.map(Number);
  const couples = known.flatMap((back, turn) =>
    turn % 2 === 1 ? [((known[turn - 1] ?? 0) + back) / 2] : [],
  );
  return couples.length === 0 ? null : median(couples);
}

function takeTurn(world: World, plan: MeasurePlan): Promise<Measurement> {
  return measure(world, { ...plan, warmUpRequests: 0, durationMs: turnMs });
}

/** One row for several of the same plan. */
export function merge(first: Measurement, rows: readonly Measurement[]): Measurement {
  const middle = (of: (row: Measurement) => number) => median(rows.map(of));
  const known = rows.every(({ cpuMicroseconds }) => cpuMicroseconds !== null);
  const counted = rows.every(({ databaseCalls }) => databaseCalls !== null);
  return {
    ...first,
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    errors: sumErrors(rows),
    perSecond: middle(({ perSecond }) => perSecond),
    p50Ms: middle(({ p50Ms }) => p50Ms),
    p95Ms: middle(({ p95Ms }) => p95Ms),
    p99Ms: middle(({ p99Ms }) => p99Ms),
    cpuMicroseconds: known ? middle(({ cpuMicroseconds }) => cpuMicroseconds ?? 0) : null,
    databaseCalls: counted ? middle(({ databaseCalls }) => databaseCalls ?? 0) : null,
    connections: Math.max(...rows.map(({ connections }) => connections)),
  };
}

function sumErrors(rows: readonly Measurement[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [status, count] of rows.flatMap(({ errors }) => Object.entries(errors))) {
    sums[status] = (sums[status] ?? 0) + count;
  }
  return sums;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
