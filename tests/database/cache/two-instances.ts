import { createWorkshopContexts, type WorkshopContexts } from "@/lib/server/workshop-contexts";
import { startTwoWorkshops, type TwoWorkshops } from "../start-two-workshops";

/** Two processes over one database, each with its own contexts; both read the one clock. */
export type TwoInstances = TwoWorkshops & {
  here: WorkshopContexts;
  elsewhere: WorkshopContexts;
  clock: { ms: number };
  /** Asks as visitors do, every five seconds, until a change must have arrived. */
  passTheBound: (instance: WorkshopContexts, slug: string) => Promise<void>;
};

const boundMs = 30_000;
const askedEveryMs = 5_000;

/** Opens two workshops and two instances that serve them. */
export async function startTwoInstances(): Promise<TwoInstances> {
  const two = await startTwoWorkshops();
  const clock = { ms: 0 };
  const instance = () =>
    createWorkshopContexts({
      openDb: () => two.database.service,
      redis: null,
      clockMs: () => clock.ms,
    });
  const passTheBound = async (asked: WorkshopContexts, slug: string) => {
    const endsMs = clock.ms + boundMs;
    while (clock.ms < endsMs) {
      clock.ms += askedEveryMs;
      await asked.get(slug);
    }
  };
  return { ...two, clock, passTheBound, here: instance(), elsewhere: instance() };
}
