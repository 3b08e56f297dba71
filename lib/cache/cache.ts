/** Where an answer came from: this process, the Redis that all instances share, or the database. */
export type CacheLayer = "memory" | "redis" | "database";

/** What a look-up found: `stale` was served while a newer value is on its way. */
export type CacheLookup<Value> = {
  value: Value | null;
  state: "hit" | "stale" | "miss";
  layer: CacheLayer;
};

/** What a load brought, from which layer, and since when it is known to be right (monotonic milliseconds). */
export type Loaded<Value> = {
  value: Value | null;
  layer: Exclude<CacheLayer, "memory">;
  asOfMs: number;
};

/** Totals since the process started, and what is held now. */
export type CacheStats = {
  hits: number;
  staleHits: number;
  misses: number;
  loads: number;
  failedLoads: number;
  evictions: number;
  entries: number;
  sizeBytes: number;
};

/** A read-through cache; `null` is an answer too ("there is no such thing") and is kept like any other. */
export interface Cache<Value> {
  get(key: string): Promise<CacheLookup<Value>>;
  /** Whether an answer is held; asks nobody. */
  has(key: string): boolean;
  /** Forgets a key; a load that began before never comes back as the current value. */
  invalidate(key: string): void;
  stats(): CacheStats;
}

/** The tunable numbers of a cache. */
export type CachePolicy = {
  /** After this long an entry is loaded anew behind the back of whoever asks; up to a fifth less, so that not all expire together. */
  freshMs: number;
  /**
   * The bound on staleness: an entry that was not loaded, and of which nobody confirmed that nothing changed, for this long is never
   * served.
   */
  boundMs: number;
  /** How long "there is no such thing" is believed. */
  absentMs: number;
  /** Bound on the memory of all entries together. */
  sizeBytesMax: number;
};
