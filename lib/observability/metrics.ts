import { emptyCounts, stepOf } from "./histogram";

/** What is timed: addresses of the API, pages, server actions, files, calls of models, jobs; and pages in their browsers. */
export type LatencyKind = "api" | "page" | "action" | "file" | "model" | "job" | "vital";

export type Timed = {
  kind: LatencyKind;
  /** A pattern, never an address as it was asked: `/api/chat/{slug}`. */
  route: string;
  ms: number;
  isError: boolean;
  dbCalls?: number;
  dbMs?: number;
};

export type LatencyRow = {
  at: string;
  kind: LatencyKind | "all";
  route: string;
  requests: number;
  errors: number;
  total_ms: number;
  db_calls: number;
  db_ms: number;
  counts: number[];
};

export type CounterRow = { at: string; name: string; label: string; count: number };

/** What is measured in this process until it is told: numbers and names of ours, no text of anybody. */
export interface Metrics {
  time(timed: Timed): void;
  count(name: string, label?: string, by?: number): void;
  /** Counts what names somebody: it is told, and stands in no total. */
  countApart(name: string, label: string, by: number): void;
  /** Takes out what has come together; what could not be told is given back with `restore`. */
  take(): { latencies: LatencyRow[]; counters: CounterRow[] };
  restore(taken: ReturnType<Metrics["take"]>): void;
  /** Totals since the process began, for whoever comes and asks. */
  totals(): { latencies: LatencyRow[]; counters: CounterRow[] };
}

/** Rows beyond it are counted under one name: nobody can make this process remember ever more. */
const rowsMax = 2_000;

const minuteMs = 60_000;

/** Collects by minute. */
export function createMetrics(now: () => Date): Metrics {
  let latencies = new Map<string, LatencyRow>();
  let counters = new Map<string, CounterRow>();
  const allLatencies = new Map<string, LatencyRow>();
  const allCounters = new Map<string, CounterRow>();

  function time(timed: Timed): void {
    const at = minuteOf(now());
    addTimed(latencies, at, timed.kind, timed);
    addTimed(allLatencies, "", timed.kind, timed);
    // Files answer in no time and would hide how long the rest takes; models and jobs nobody waits for by the request.
    if (timed.kind === "api" || timed.kind === "page" || timed.kind === "action")
      addTimed(latencies, at, "all", { ...timed, route: "" });
  }

  function count(name: string, label = "", by = 1): void {
    if (by === 0) return;
    addCount(counters, { at: minuteOf(now()), name, label, count: by });
    addCount(allCounters, { at: "", name, label, count: by });
  }

  return {
    time,
    count,
    countApart: (name, label, by) =>
      addCount(counters, { at: minuteOf(now()), name, label, count: by }),
    take() {
      const taken = { latencies: [...latencies.values()], counters: [...counters.values()] };
      latencies = new Map();
      counters = new Map();
      return taken;
    },
    restore(taken) {
      for (const row of taken.latencies) addRow(latencies, row);
      for (const row of taken.counters) addCount(counters, row);
    },
    totals: () => ({ latencies: [...allLatencies.values()], counters: [...allCounters.values()] }),
  };
}

const minuteOf = (at: Date) =>
  new Date(Math.floor(at.getTime() / minuteMs) * minuteMs).toISOString();

function addTimed(
  rows: Map<string, LatencyRow>,
  at: string,
  kind: LatencyRow["kind"],
  { route, ms, isError, dbCalls = 0, dbMs = 0 }: Timed,
): void {
  const row = rowFor(rows, { at, kind, route });
  row.requests += 1;
  row.errors += isError ? 1 : 0;
  row.total_ms += ms;
  row.db_calls += dbCalls;
  row.db_ms += dbMs;
  const step = stepOf(ms);
  row.counts[step] = (row.counts[step] ?? 0) + 1;
}

function addRow(rows: Map<string, LatencyRow>, added: LatencyRow): void {
  const row = rowFor(rows, added);
  row.requests += added.requests;
  row.errors += added.errors;
  row.total_ms += added.total_ms;
  row.db_calls += added.db_calls;
  row.db_ms += added.db_ms;
  row.counts = row.counts.map((count, step) => count + (added.counts[step] ?? 0));
}

function rowFor(
  rows: Map<string, LatencyRow>,
  wanted: Pick<LatencyRow, "at" | "kind" | "route">,
): LatencyRow {
  const { at, kind } = wanted;
  const known = rows.get(`${at} ${kind} ${wanted.route}`);
  if (known) return known;
  const route = rows.size < rowsMax ? wanted.route : "other";
  const key = `${at} ${kind} ${route}`;
  const row = rows.get(key) ?? {
    at,
    kind,
    route,
    requests: 0,
    errors: 0,
    total_ms: 0,
    db_calls: 0,
    db_ms: 0,
    counts: emptyCounts(),
  };
  rows.set(key, row);
  return row;
}

function addCount(rows: Map<string, CounterRow>, added: CounterRow): void {
  const key = `${added.at} ${added.name} ${added.label}`;
  const row = rows.get(key);
  if (row) row.count += added.count;
  else if (rows.size < rowsMax) rows.set(key, { ...added });
}
