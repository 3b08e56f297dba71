import { LRUCache } from "lru-cache";
import type { Cache, CacheLookup, CachePolicy, CacheStats } from "./cache";
import { deepFreeze } from "./deep-freeze";

export type MemoryCacheOptions<Value> = {
  policy: CachePolicy;
  load: (key: string) => Promise<Value | null>;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
  /** Between 0 and 1; spreads expiry. @default Math.random */
  random?: () => number;
};

type Entry<Value> = { value: Value | null; loadedMs: number; sizeBytes: number };

const jitterShare = 0.2;
/** Key, entry object and list slots of an entry that holds nothing. */
const entryOverheadBytes = 200;

/** A cache in this process's memory: one load at a time per key, least recently used out first, values frozen. */
export function createMemoryCache<Value>(options: MemoryCacheOptions<Value>): Cache<Value> {
  const { policy, load, clockMs = () => performance.now(), random = Math.random } = options;
  const counts = { hits: 0, staleHits: 0, misses: 0, loads: 0, failedLoads: 0 };

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
    fetchMethod: async (key, _stale, { options: entryOptions }) => {
      const entry = await loadEntry(key);
      const lifeMs = entry.value === null ? policy.absentMs : policy.freshMs;
      entryOptions.ttl = lifeMs * (1 - jitterShare * random());
      return entry;
    },
  });

  async function loadEntry(key: string): Promise<Entry<Value>> {
    counts.loads += 1;
    const loadedMs = clockMs();
    try {
      const value = deepFreeze(await load(key));
      return { value, loadedMs, sizeBytes: sizeOf(key, value) };
    } catch (error) {
      counts.failedLoads += 1;
      throw error;
    }
  }

  async function get(key: string): Promise<CacheLookup<Value>> {
    const held = entries.peek(key, { allowStale: true });
    const allowStale = held !== undefined && clockMs() - held.loadedMs < policy.staleMs;
    const status: LRUCache.Status<string, Entry<Value>> = {};
    const entry = await entries.forceFetch(key, { allowStale, status });
    if (status.fetch === "hit") {
      counts.hits += 1;
      return { value: entry.value, state: "hit" };
    }
    if (status.returnedStale) {
      counts.staleHits += 1;
      return { value: entry.value, state: "stale" };
    }
    counts.misses += 1;
    return { value: entry.value, state: "miss" };
  }

  return {
    get,
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
