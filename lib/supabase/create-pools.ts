import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/core/context";
import { createPool, type Pool, type PoolOptions } from "./create-pool";
import { createPooledDb, sessionSettings, type PooledCaller } from "./create-pooled-db";
import { findSessions } from "./find-sessions";
import { measured } from "./measured";

/** What stands between us and the server: nothing that would share a connection between callers, or a pooler that does. */
export type PoolKind = "session" | "transaction";

export type Pools = {
  /** The door of one caller. */
  open: (caller: PooledCaller) => Db;
  /** Null until the server has answered for the first time. */
  kind: () => PoolKind | null;
  /** Calls under way get two seconds. */
  close: () => Promise<void>;
};

const service: PooledCaller = { role: "service_role" };
/** How long after a question without an answer the next one is asked. */
const askAgainMs = 1_000;

/**
 * Finds out with the first call whether a connection is a session of the server's own. Then the service's role and settings are given
 * once at its beginning and each call is planned once; members' calls bring their own, as every call does where a pooler hands
 * connections round. Only one of the two pools has connections.
 */
export function createPools(options: Omit<PoolOptions, "session">): Pools {
  const plain = createPool(options);
  const settings = sessionSettings(service);
  let sessions: Pool | null = null;
  let kind: PoolKind | null = null;
  let asking: Promise<void> | null = null;
  let askedAtMs = -Infinity;

  async function findKind(): Promise<void> {
    askedAtMs = performance.now();
    const nonce = randomUUID();
    const session = { ...settings, "carbot.session": nonce };
    kind = await findSessions(createPool({ ...options, session, size: 1 }), nonce);
    if (kind !== "session") return;
    sessions = createPool({ ...options, session: settings });
    // What was asked meanwhile is answered; nobody asks here again.
    void plain.end({ timeout: 10 });
  }

  async function pool(): Promise<{ pool: Pool; isSession: boolean }> {
    if (kind === null && (asking !== null || performance.now() - askedAtMs >= askAgainMs)) {
      asking ??= findKind().finally(() => {
        asking = null;
      });
      await asking;
    }
    return sessions === null
      ? { pool: plain, isSession: false }
      : { pool: sessions, isSession: true };
  }

  return {
    open: (caller) =>
      measured(async (name, args, signal) => {
        const found = await pool();
        const isSession = found.isSession && caller.role === service.role;
        return createPooledDb(found.pool, caller, { isSession }).call(name, args, signal);
      }),
    kind: () => kind,
    close: async () => {
      await Promise.all([plain, sessions].map((each) => each?.end({ timeout: 2 })));
    },
  };
}
