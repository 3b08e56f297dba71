import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { sealOwner, type Sealer } from "./seal";
import { channelKind, channelState, type ChannelSecrets } from "./schemas";

const found = z.object({
  workshop_id: z.uuid(),
  kind: channelKind,
  account_id: z.string(),
  state: channelState,
  secrets: z.string().nullable(),
});

/** An account that a provider may call, with its secrets in the clear; it never leaves this process. */
export type KnownConnection = {
  workshopId: string;
  kind: z.infer<typeof channelKind>;
  secrets: ChannelSecrets;
};

/** The accounts that providers call here: one call of the webhook asks the database once, to store. */
export type KnownConnections = {
  /** Null for none, or one that was disconnected. */
  find: (db: Db, id: string) => Promise<KnownConnection | null>;
  /** The same, asked for anew unless that was done a moment ago: its key may have been changed elsewhere. */
  findAnew: (db: Db, id: string) => Promise<KnownConnection | null>;
};

const freshMs = 30_000;
/** However often somebody knocks with a wrong key. */
const momentMs = 5_000;
type Entry = { known: KnownConnection | null; askedAtMs: number };

/** Remembers accounts for half a minute, and as long that there is none. */
export function createKnownConnections(sealer: Sealer, clockMs: () => number): KnownConnections {
  const memory = new LRUCache<string, Entry>({ max: 5_000 });

  async function ask(db: Db, id: string): Promise<KnownConnection | null> {
    const [row] = await callRpc(db, "find_channel", { p_connection_id: id });
    if (row === undefined) return null;
    const {
      workshop_id: workshopId,
      kind,
      account_id: accountId,
      state,
      secrets,
    } = found.parse(row);
    if (state === "disconnected" || secrets === null) return null;
    const owner = sealOwner({ workshopId, kind, accountId });
    const opened = sealer.open(secrets, owner);
    if (sealer.isOutdated(secrets)) {
      await callRpc(db, "reseal_channel", {
        p_workshop_id: workshopId,
        p_connection_id: id,
        p_before: secrets,
        p_secrets: sealer.seal(opened, owner),
      });
    }
    return { workshopId, kind, secrets: opened };
  }

  async function findWithin(db: Db, id: string, ms: number): Promise<KnownConnection | null> {
    const remembered = memory.get(id);
    const askedAtMs = clockMs();
    if (remembered && askedAtMs - remembered.askedAtMs < ms) return remembered.known;
    const known = await ask(db, id);
    memory.set(id, { known, askedAtMs });
    return known;
  }

  return {
    find: (db, id) => findWithin(db, id, freshMs),
    findAnew: (db, id) => findWithin(db, id, momentMs),
  };
}
