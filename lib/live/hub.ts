import { AppError } from "@/lib/core/errors";

/** What one question to the database found; `cursor` leads to the next. */
export type Batch<Change> = {
  cursor: string;
  /** There were too many changes to tell: whoever watches has to read anew. */
  isReset: boolean;
  changes: readonly Change[];
};

export type Watcher<Change> = {
  /** All changes of one batch that concern what is watched; `cursor` is where it ended. */
  onChanges: (changes: readonly Change[], cursor: string) => void;
  onReset: (cursor: string) => void;
};

export type HubOptions<Change> = {
  /** Finds what has been committed since a cursor; null begins and finds nothing. `topics` are what is watched. */
  read: (cursor: string | null, topics: readonly string[]) => Promise<Batch<Change>>;
  /** Who is told of a change. */
  topicsOf: (change: Change) => readonly string[];
  onFailure: (error: unknown) => void;
  /** @default 1000 */
  everyMs?: number;
};

/** One question a second for everybody who watches on this instance; without watchers none. */
export type Hub<Change> = {
  /** Adds a watcher of a topic; resolves once every later commit will be told. Call the answer to end it. */
  watch: (topic: string, watcher: Watcher<Change>) => Promise<() => void>;
  isWatched: (topic: string) => boolean;
  /** Where the last batch ended; null while nobody watches. */
  cursor: () => string | null;
  stats: () => { watchers: number; reads: number; failedReads: number };
};

/** While the database is away the hub asks less and less often. */
const longestWaitMs = 10_000;

/** Follows the database for all watchers of an instance together. */
export function createHub<Change>(options: HubOptions<Change>): Hub<Change> {
  const { read, topicsOf, onFailure, everyMs = 1_000 } = options;
  const topics = new Map<string, Set<Watcher<Change>>>();
  const counts = { watchers: 0, reads: 0, failedReads: 0 };
  let cursor: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;

  async function ask(): Promise<void> {
    counts.reads += 1;
    try {
      const since = cursor;
      const batch = await read(since, [...topics.keys()]);
      failures = 0;
      // The last watcher may have gone meanwhile: whoever comes next begins anew.
      if (counts.watchers === 0) return;
      cursor = batch.cursor;
      if (since !== null) deliver(batch);
    } catch (error) {
      failures += 1;
      counts.failedReads += 1;
      onFailure(error);
    }
  }

  function deliver({ changes, isReset, cursor: reached }: Batch<Change>): void {
    if (isReset) {
      for (const watchers of topics.values()) {
        for (const watcher of watchers) watcher.onReset(reached);
      }
      return;
    }
    const byTopic = new Map<string, Change[]>();
    for (const change of changes) {
      for (const topic of topicsOf(change)) {
        const known = byTopic.get(topic);
        if (known) known.push(change);
        else byTopic.set(topic, [change]);
      }
    }
    for (const [topic, own] of byTopic) {
      for (const watcher of topics.get(topic) ?? []) watcher.onChanges(own, reached);
    }
  }

  /** Asks now unless a question is under way, and again after the usual wait. */
  function run(): Promise<void> {
    running ??= ask().finally(() => {
      running = null;
      plan();
    });
    return running;
  }

  function plan(): void {
    if (timer !== null || counts.watchers === 0) return;
    timer = setTimeout(
      () => {
        timer = null;
        if (counts.watchers > 0) void run();
      },
      Math.min(longestWaitMs, everyMs * 2 ** failures),
    );
  }

  function leave(topic: string, watcher: Watcher<Change>): void {
    const watchers = topics.get(topic);
    if (!watchers?.delete(watcher)) return;
    if (watchers.size === 0) topics.delete(topic);
    counts.watchers -= 1;
    if (counts.watchers > 0) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    cursor = null;
  }

  return {
    async watch(topic, watcher) {
      const watchers = topics.get(topic) ?? new Set();
      topics.set(topic, watchers.add(watcher));
      counts.watchers += 1;
      // What is under way may have begun for watchers who have gone since.
      if (cursor === null) await running;
      if (cursor === null) await run();
      if (cursor !== null) return () => leave(topic, watcher);
      leave(topic, watcher);
      throw new AppError("unavailable", { reason: "live_unavailable" });
    },
    isWatched: (topic) => topics.has(topic),
    cursor: () => cursor,
    stats: () => ({ ...counts }),
  };
}
