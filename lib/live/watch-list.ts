/** Somebody with an open stream, and as what. */
export type Watching = { workshopId: string; userId: string; role: string };

export type WatchListOptions = {
  /** Which of them may no longer watch, by their place in the list. */
  findEnded: (watching: readonly Watching[]) => Promise<readonly number[]>;
  onFailure: (error: unknown) => void;
  /** @default 30_000 */
  everyMs?: number;
};

/** Those who watch, looked at from time to time: who is no longer a member must not go on reading. */
export type WatchList = {
  /** Calls `end` once when the person may no longer watch. Call the answer when the stream has ended. */
  add: (watching: Watching, end: () => void) => () => void;
  /** Looks at once. */
  look: () => Promise<void>;
};

/** Looks at all of an instance with one question; while nobody watches none is asked. */
export function createWatchList(options: WatchListOptions): WatchList {
  const { findEnded, onFailure, everyMs = 30_000 } = options;
  const open = new Map<Watching, () => void>();
  let timer: NodeJS.Timeout | null = null;

  async function look(): Promise<void> {
    const watching = [...open.keys()];
    try {
      for (const place of await findEnded(watching)) {
        const ended = watching[place];
        if (ended) open.get(ended)?.();
      }
    } catch (error) {
      onFailure(error);
    }
  }

  function plan(): void {
    if (timer !== null || open.size === 0) return;
    timer = setTimeout(() => {
      void look().finally(() => {
        timer = null;
        plan();
      });
    }, everyMs);
  }

  return {
    look,
    add(watching, end) {
      // The same person with a second stream counts as another.
      const own = { ...watching };
      open.set(own, end);
      plan();
      return () => {
        open.delete(own);
        if (open.size > 0 || timer === null) return;
        clearTimeout(timer);
        timer = null;
      };
    },
  };
}
