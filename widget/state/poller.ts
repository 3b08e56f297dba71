export type PollerDeps = {
  /** Looks once; rejects when it could not. */
  look: () => Promise<void>;
  /** Whether anybody waits for an answer: a person has taken over, the panel is open, the tab is seen. */
  isWanted: () => boolean;
};

const everyMs = 3_000;
const longestMs = 30_000;

export type Poller = {
  /** Call when what `isWanted` depends on has changed. */
  update: () => void;
  stop: () => void;
};

/** Looks for new messages every 3 s while wanted; doubles the wait up to 30 s while looking fails. */
export function createPoller({ look, isWanted }: PollerDeps): Poller {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;
  let isStopped = false;
  let waitMs = everyMs;

  async function tick(): Promise<void> {
    timer = null;
    isLooking = true;
    try {
      await look();
      waitMs = everyMs;
    } catch {
      waitMs = Math.min(longestMs, waitMs * 2);
    }
    isLooking = false;
    update();
  }

  function update(): void {
    const wanted = isWanted() && !isStopped;
    if (!wanted && timer) {
      clearTimeout(timer);
      timer = null;
      waitMs = everyMs;
    }
    if (wanted && !timer && !isLooking) timer = setTimeout(() => void tick(), waitMs);
  }

  return {
    update,
    stop: () => {
      isStopped = true;
      update();
    },
  };
}
