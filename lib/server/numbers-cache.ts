import type { Numbers } from "@/lib/analytics";
import type { Cache, CachePolicy } from "@/lib/cache/cache";
import { createMemoryCache } from "@/lib/cache/memory";

/** Numbers of a minute ago are shown at once while newer ones are counted; what is older than ten is waited for. */
const policy: CachePolicy = {
  freshMs: 60_000,
  boundMs: 600_000,
  absentMs: 1_000,
  sizeBytesMax: 16 * 1024 * 1024,
};

/** The numbers that this process has counted lately. */
export type NumbersCache = Pick<Cache<Numbers>, "stats"> & {
  /** What is held under a key, or what `count` finds; the key names the workshop, who may see it, and the days. */
  get: (key: string, count: () => Promise<Numbers>) => Promise<Numbers | null>;
};

/** Keeps numbers for a minute; one count at a time per key, with the rights of whoever asked last. */
export function createNumbersCache(
  clockMs?: () => number,
  isLong: () => boolean = () => false,
): NumbersCache {
  const counts = new Map<string, () => Promise<Numbers>>();
  const memory = createMemoryCache<Numbers>({
    policy,
    isLong,
    ...(clockMs && { clockMs }),
    load: async (key) => {
      const asOfMs = clockMs?.() ?? performance.now();
      const value = (await counts.get(key)?.()) ?? null;
      return { value, layer: "database", asOfMs };
    },
  });
  return {
    stats: memory.stats,
    async get(key, count) {
      counts.set(key, count);
      try {
        return (await memory.get(key)).value;
      } finally {
        // A load that was due has begun by now.
        if (counts.get(key) === count) counts.delete(key);
      }
    },
  };
}
