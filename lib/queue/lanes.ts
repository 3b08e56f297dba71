/** How many jobs a process does at once, and how many of them may be in the background, where memory and time are taken. */
export type Lanes = { total: number; background: number };

type InHand = { workshopId: string; isBackground: boolean };

/** What to ask the queue for. */
export type Wish = {
  background: number;
  passedOver: string[];
  passedOverBackground: string[];
};

/** Jobs in hand. Lanes are kept free of any one workshop, so that another's job begins at once however many the first one has. */
export function createHands({ total, background }: Lanes) {
  const inHand = new Map<Promise<void>, InHand>();
  const workshopMax = Math.max(1, total - 2);
  const backgroundMax = Math.max(1, background - 1);
  let changed = Promise.withResolvers<void>();

  const workshopsWith = (most: number, jobs: InHand[]) => {
    const counts = new Map<string, number>();
    for (const { workshopId } of jobs) counts.set(workshopId, (counts.get(workshopId) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= most).map(([id]) => id);
  };
  return {
    count: () => inHand.size,
    free: () => total - inHand.size,
    wish: (): Wish => {
      const jobs = [...inHand.values()];
      const slow = jobs.filter(({ isBackground }) => isBackground);
      return {
        background: Math.max(0, background - slow.length),
        passedOver: workshopsWith(workshopMax, jobs),
        passedOverBackground: workshopsWith(backgroundMax, slow),
      };
    },
    /** Holds a lane until the work ends, which never rejects. */
    take: (about: InHand, work: Promise<void>) => {
      const held = work.then(() => {
        inHand.delete(held);
        changed.resolve();
        changed = Promise.withResolvers<void>();
      });
      inHand.set(held, about);
    },
    /** Resolves when a lane has become free, at the latest after so many milliseconds. */
    untilChanged: async (ms: number) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([changed.promise, late]);
      clearTimeout(timer);
    },
  };
}
