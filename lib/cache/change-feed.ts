/** What changed since a cursor; each change has a version, so that one that is told twice counts once. */
export type Changes = { cursor: string; changes: { key: string; version: string }[] };

export type ChangeFeedOptions = {
  /** Asks for all changes since the cursor; null asks for the recent ones. */
  read: (cursor: string | null) => Promise<Changes>;
  /** Is told every change once. */
  onChange: (key: string) => void;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
  policy: ChangeFeedPolicy;
};

export type ChangeFeedPolicy = {
  /** Look-ups start a question in the background once the last one is this old. */
  everyMs: number;
  /** Without an answer for this long, look-ups wait for one: beyond it nobody knows what is still right. */
  boundMs: number;
  /** How long a version is remembered: twice as long as any shared cache keeps an entry. */
  versionMs: number;
};

/** Learns of changes that others made. No timer runs: who asks keeps it going, and an idle process costs nothing. */
export interface ChangeFeed {
  /** Called before each look-up; waits only when nothing was heard for too long. Never throws. */
  keepUp(): Promise<void> | undefined;
  /** Asks now, after a write of our own; resolves when its change has been told. Never throws. */
  catchUp(): Promise<void>;
  /** Every change committed before this moment has been told. */
  confirmedMs(): number;
  /** The latest known version of a key; `0` for one that did not change lately. */
  versionOf(key: string): string;
  stats(): { reads: number; failedReads: number; changes: number };
}

/** Follows a log of changes. */
export function createChangeFeed(options: ChangeFeedOptions): ChangeFeed {
  const { read, onChange, policy, clockMs = () => performance.now() } = options;
  const versions = new Map<string, { version: string; learnedMs: number }>();
  const counts = { reads: 0, failedReads: 0, changes: 0 };
  let cursor: string | null = null;
  let confirmedMs = -Infinity;
  let askedMs = -Infinity;
  let running: Promise<void> | null = null;

  async function ask(): Promise<void> {
    askedMs = clockMs();
    counts.reads += 1;
    const startedMs = askedMs;
    try {
      const answer = await read(cursor);
      for (const { key, version } of answer.changes) learn(key, version);
      cursor = answer.cursor;
      confirmedMs = Math.max(confirmedMs, startedMs);
      forgetOldVersions();
    } catch {
      counts.failedReads += 1;
    }
  }

  function learn(key: string, version: string): void {
    if (versions.get(key)?.version === version) return;
    versions.set(key, { version, learnedMs: clockMs() });
    counts.changes += 1;
    onChange(key);
  }

  function forgetOldVersions(): void {
    for (const [key, { learnedMs }] of versions) {
      if (clockMs() - learnedMs > policy.versionMs) versions.delete(key);
    }
  }

  function start(): Promise<void> {
    running = ask().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    keepUp() {
      if (clockMs() - confirmedMs < policy.everyMs) return undefined;
      const isDue = clockMs() - askedMs >= policy.everyMs;
      const asking = running ?? (isDue ? start() : undefined);
      return clockMs() - confirmedMs < policy.boundMs ? undefined : asking;
    },
    // What runs may have read before the write; the one after it has not.
    catchUp: async () => {
      await running;
      await start();
    },
    confirmedMs: () => confirmedMs,
    versionOf: (key) => versions.get(key)?.version ?? "0",
    stats: () => ({ ...counts }),
  };
}
