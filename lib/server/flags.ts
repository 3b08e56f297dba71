import type { Db, Logger } from "@/lib/core/context";
import { isFlagOn, listFlags, type Flag } from "@/lib/operations";
import type { FlagKey } from "@/lib/operations/schemas";

/** What is on for whom, from memory; a change elsewhere is heard through the feed of the workshops' facts. */
export type Flags = {
  isOn: (key: FlagKey, slug: string) => Promise<boolean>;
  /** Called when the feed says that a flag has changed. */
  forget: () => void;
};

type FlagsOptions = {
  openDb: () => Db;
  log: Logger;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
};

/** For the case that a change is not told. */
const boundMs = 30_000;

/** While flags cannot be read everything stays as it was last known, and as it was before there were flags: on. */
export function createFlags({
  openDb,
  log,
  clockMs = () => performance.now(),
}: FlagsOptions): Flags {
  let known: Map<string, Flag> | null = null;
  let readAtMs = -Infinity;
  let version = 0;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    const asked = version;
    try {
      const found = await listFlags({ db: openDb() });
      known = found;
      // What changed while it was read is read once more.
      if (asked === version) readAtMs = clockMs();
    } catch (error) {
      log.warn("flags_not_read", { error });
      readAtMs = clockMs();
    } finally {
      reading = null;
    }
  }

  return {
    async isOn(key, slug) {
      if (clockMs() - readAtMs >= boundMs) await (reading ??= read());
      return known === null || isFlagOn(known.get(key), slug);
    },
    forget() {
      version += 1;
      readAtMs = -Infinity;
    },
  };
}
