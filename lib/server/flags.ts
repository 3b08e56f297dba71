import type { Db, Logger } from "@/lib/core/context";
import { isFlagOn, listBlocks, listFlags, listSwitches, type Flag } from "@/lib/operations";
import type { FlagKey, SwitchKey } from "@/lib/operations/schemas";

/** What is on for whom, from memory; a change elsewhere is heard through the feed of the workshops' facts. */
export type Flags = {
  isOn: (key: FlagKey, slug: string) => Promise<boolean>;
  /** Whether a switch of the whole installation is thrown. */
  isThrown: (key: SwitchKey) => Promise<boolean>;
  /** The same as it was known last, for who cannot wait; learns in the background. */
  wasThrown: (key: SwitchKey) => boolean;
  /** Whether any network was blocked when it was asked last; learns in the background, so that nobody waits where none is. */
  hasBlocks: () => boolean;
  /** Until when a network is blocked, by its name; null for one that is not. */
  blockedUntil: (network: string) => Promise<Date | null>;
  /** Called when the feed says that a flag has changed. */
  forget: () => void;
};

type FlagsOptions = {
  openDb: () => Db;
  log: Logger;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
  /** @default the real clock */
  now?: () => Date;
};

/** For the case that a change is not told. */
const boundMs = 30_000;

/**
 * While flags cannot be read everything stays as it was last known, and as it was before there were flags and switches: flags on, no
 * switch thrown.
 */
export function createFlags({
  openDb,
  log,
  clockMs = () => performance.now(),
  now = () => new Date(),
}: FlagsOptions): Flags {
  let known: Map<string, Flag> | null = null;
  let blocks: ReadonlyMap<string, Date> = new Map();
  let thrown: ReadonlySet<SwitchKey> = new Set();
  let readAtMs = -Infinity;
  let version = 0;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    const asked = version;
    try {
      const db = openDb();
      [known, thrown, blocks] = await Promise.all([
        listFlags({ db }),
        listSwitches({ db }),
        listBlocks({ db }),
      ]);
      // What changed while it was read is read once more.
      if (asked === version) readAtMs = clockMs();
    } catch (error) {
      log.warn("flags_not_read", { error });
      readAtMs = clockMs();
    } finally {
      reading = null;
    }
  }

  /** Undefined where what is known is young enough. */
  const keepUp = () => (clockMs() - readAtMs >= boundMs ? (reading ??= read()) : undefined);

  return {
    async isOn(key, slug) {
      await keepUp();
      return known === null || isFlagOn(known.get(key), slug);
    },
    async isThrown(key) {
      await keepUp();
      return thrown.has(key);
    },
    wasThrown(key) {
      void keepUp();
      return thrown.has(key);
    },
    hasBlocks() {
      void keepUp();
      return blocks.size > 0;
    },
    async blockedUntil(network) {
      await keepUp();
      const until = blocks.get(network);
      return until !== undefined && until > now() ? until : null;
    },
    forget() {
      version += 1;
      readAtMs = -Infinity;
    },
  };
}
