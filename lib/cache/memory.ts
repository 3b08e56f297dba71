import { LRUCache } from "lru-cache";
import type { Cache, CacheLayer, CacheLookup, CachePolicy, CacheStats, Loaded } from "./cache";
import { deepFreeze } from "./deep-freeze";

export type MemoryCacheOptions<Value> = {
  policy: CachePolicy;
  load: (key: string) => Promise<Loaded<Value>>;
  /** Until when it is certain that every change was announced by `invalidate`. @default never certain: only a load makes an entry right */
  confirmedMs?: () => number;
  /** While true, entries stay fresh `longFactor` times as long; those whose usual time is over are refreshed once it is false again. */
  isLong?: () => boolean;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
  /** Between 0 and 1; spreads expiry. @default Math.random */
  random?: () => number;
};

type Entry<Value> = {
  value: Value | null;
  layer: CacheLayer;
  asOfMs: number;
  /** When its usual time is over. */
  dueMs: number;
  sizeBytes: number;
};

const jitterShare = 0.2;
/** Small enough that what nobody confirms stays within every policy's bound. */
const longFactor = 6;
/** Key, entry object and list slots of an entry that holds nothing. */
const entryOverheadBytes = 200;

/** A cache in this process's memory: one load at a time per key, least recently used out first, values frozen. */
export function createMemoryCache<Value>(options: MemoryCacheOptions<Value>): Cache<Value> {
  const { policy, load, clockMs = () => performance.now(), random = Math.random } = options;
  const { confirmedMs = () => -Infinity, isLong = () => false } = options;
  const counts = { hits: 0, staleHits: 0, misses: 0, loads: 0, failedLoads: 0, evictions: 0 };

  const entries = new LRUCache<string, Entry<Value>>({
    maxSize: policy.sizeBytesMax,
    sizeCalculation: (entry) => entry.sizeBytes,
    ttl: policy.freshMs,
    ttlResolution: 0,
    perf: { now: clockMs },
    // A failed refresh leaves the stale entry for the rest of its time.
    noDeleteOnFetchRejection: true,
    // Whoever asked before an invalidation still gets an answer; it is only not kept.
    ignoreFetchAbort: true,
    dispose: (_entry, _key, reason) => {
      if (reason === "evict") counts.evictions += 1;
    },
    fetchMethod: async (key, _stale, { options: entryOptions }) => {
      const entry = await loadEntry(key);
      const lifeMs = entry.value === null ? policy.absentMs : policy.freshMs;
      const usualMs = lifeMs * (1 - jitterShare * random());
      entryOptions.ttl = entry.value !== null && isLong() ? usualMs * longFactor : usualMs;
      return { ...entry, dueMs: clockMs() + usualMs };
    },
  });

  async function loadEntry(key: string): Promise<Omit<Entry<Value>, "dueMs">> {
    counts.loads += 1;
    try {
      const { value, layer, asOfMs } = await load(key);
      return { value: deepFreeze(value), layer, asOfMs, sizeBytes: sizeOf(key, value) };
    } catch (error) {
      counts.failedLoads += 1;
      throw error;
    }
  }

  /** Undefined when there is nothing yet to be right or wrong. */
  function isWithinBound(key: string): boolean | undefined {
    const held = entries.peek(key, { allowStale: true });
    if (held === undefined) return undefined;
    return clockMs() - Math.max(held.asOfMs, confirmedMs()) < policy.boundMs;
  }

  /** Held on only because entries lived longer for a while. */
  function isOverdue(key: string): boolean {
    const held = entries.peek(key);
    return held !== undefined && clockMs() >= held.dueMs && !isLong();
  }

  async function get(key: string): Promise<CacheLookup<Value>> {
    const isServable = isWithinBound(key);
    const status: LRUCache.Status<string, Entry<Value>> = {};
    const entry = await entries.forceFetch(key, {
      allowStale: isServable === true,
      forceRefresh: isServable === false || isOverdue(key),
      status,
    });
    if (status.fetch === "hit") {
      counts.hits += 1;
      return { value: entry.value, state: "hit", layer: "memory" };
    }
    if (status.returnedStale) {
      counts.staleHits += 1;
      return { value: entry.value, state: "stale", layer: "memory" };
    }
    counts.misses += 1;
    return { value: entry.value, state: "miss", layer: entry.layer };
  }

  return {
    get,
    has: (key) => entries.has(key) && isWithinBound(key) === true,
    invalidate: (key) => void entries.delete(key),
    stats: (): CacheStats => ({
      ...counts,
      entries: entries.size,
      sizeBytes: entries.calculatedSize,
    }),
  };
}

/** V8 keeps text at one or two bytes a character; two covers what objects add. */
function sizeOf(key: string, value: unknown): number {
  return entryOverheadBytes + 2 * (key.length + JSON.stringify(value).length);
}
