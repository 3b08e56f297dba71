/** What a look-up found: `stale` was served while a newer value is on its way. */
export type CacheLookup<Value> = { value: Value | null; state: "hit" | "stale" | "miss" };

/** Totals since the process started, and what is held now. */
export type CacheStats = {
  hits: number;
  staleHits: number;
  misses: number;
  loads: number;
  failedLoads: number;
  entries: number;
  sizeBytes: number;
};

/** A read-through cache; `null` is an answer too ("there is no such thing") and is kept like any other. */
export interface Cache<Value> {
  get(key: string): Promise<CacheLookup<Value>>;
  /** Forgets a key; a load that began before never comes back as the current value. */
  invalidate(key: string): void;
  stats(): CacheStats;
}

/** The tunable numbers of a cache. */
export type CachePolicy = {
  /** An entry is served without a question for this long, less up to a fifth so that entries do not expire together. */
  freshMs: number;
  /** Until this age it is served while a new one is loaded; the bound on how old an answer can be. */
  staleMs: number;
  /** How long "there is no such thing" is believed. */
  absentMs: number;
  /** Bound on the memory of all entries together. */
  sizeBytesMax: number;
};
