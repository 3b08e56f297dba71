export type PollerDeps = {
  /** Looks once; rejects when it could not. */
  look: () => Promise<void>;
  /** Milliseconds between two looks as things stand; null when nobody waits for anything. */
  pace: () => number | null;
};

const longestMs = 30_000;

export type Poller = {
  /** Call when what `pace` depends on has changed. */
  update: () => void;
  stop: () => void;
};

/** Looks for new messages at the wanted pace; doubles the wait up to 30 s while looking fails. */
export function createPoller({ look, pace }: PollerDeps): Poller {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;
  let isStopped = false;
  let failures = 0;
  let planned: number | null = null;

  async function tick(): Promise<void> {
    timer = null;
    isLooking = true;
    try {
      await look();
      failures = 0;
    } catch {
      failures += 1;
    }
    isLooking = false;
    update();
  }

  function update(): void {
    const wanted = isStopped ? null : pace();
    if (wanted !== planned && timer) {
      clearTimeout(timer);
      timer = null;
      failures = 0;
    }
    planned = wanted;
    if (wanted === null || timer || isLooking) return;
    const waitMs = failures ? Math.min(longestMs, wanted * 2 ** failures) : wanted;
    timer = setTimeout(() => void tick(), waitMs);
  }

  return {
    update,
    stop: () => {
      isStopped = true;
      update();
    },
  };
}
