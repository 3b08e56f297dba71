/** Every route names one of these; durations in seconds. Problems are always `no-store`, whatever the route says. */
export const cachePresets = {
  /** Never changes under its address. */
  publicStatic: "public, max-age=31536000, immutable",
  /** The same for everybody, a minute old at most; shared caches refresh it behind the visitor's back. */
  publicShort: "public, max-age=0, s-maxage=60, stale-while-revalidate=300",
  /** One person's data: kept by nobody else, asked for anew each time. */
  private: "private, no-cache",
  never: "no-store",
  /** Kept by nobody and compressed by nobody: what collects bytes to pack them holds events back. */
  stream: "no-store, no-transform",
} as const;

export type CachePreset = keyof typeof cachePresets;
