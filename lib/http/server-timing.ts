import type { CacheLayer, CacheLookup } from "@/lib/cache/cache";

/** Anything that counts its calls and their milliseconds; a `Db` does. */
export interface Counted {
  readonly stats: { calls: number; ms: number };
}

export type CacheState = CacheLookup<unknown>["state"];

/** Collects what one request cost and writes the `server-timing` header. */
export interface RequestTiming {
  /** Counts this door's calls under `db`. */
  track(db: Counted): void;
  /** Says whether a cache answered, and from which layer. */
  setCache(state: CacheState, layer: CacheLayer): void;
  /** Milliseconds since the request came in. */
  elapsedMs(): number;
  /** Database calls so far, over all tracked doors. */
  dbCalls(): number;
  header(): string;
}

/** `clockMs` is a monotonic clock, so that a frozen time of day does not stop the measuring. */
export function startTiming(clockMs: () => number = () => performance.now()): RequestTiming {
  const startedMs = clockMs();
  const doors: Counted[] = [];
  let cache: string | undefined;

  const elapsedMs = () => clockMs() - startedMs;
  const sum = (of: "calls" | "ms") => doors.reduce((total, door) => total + door.stats[of], 0);

  return {
    track: (db) => void doors.push(db),
    setCache: (state, layer) => {
      cache = `cache;desc="${state}", layer;desc="${layer}"`;
    },
    elapsedMs,
    dbCalls: () => sum("calls"),
    header: () =>
      [
        `total;dur=${elapsedMs().toFixed(1)}`,
        doors.length > 0 && `db;dur=${sum("ms").toFixed(1)};desc="${sum("calls")} calls"`,
        cache,
      ]
        .filter((metric) => typeof metric === "string")
        .join(", "),
  };
}
