import type { Db } from "@/lib/core/context";
import type { ServerEnv } from "@/lib/env/server";
import { createPools, type Pools } from "@/lib/supabase/create-pools";
import { createRestDoors } from "@/lib/supabase/create-rest-db";
import type { Session } from "@/lib/supabase/server-auth";
import { fetchWithin } from "./fetch-within";

/** A little more than the eight seconds after which a hosted project ends a statement itself. */
const patienceMs = 10_000;

/** HTTP, or a pool of connections: the server's own sessions, or a pooler's that hands them round. */
export type Transport = "http" | "session" | "transaction";

/** The ways into the database; each door counts the calls of the one request it is opened for. */
export type Doors = {
  /** With the service's rights: visitors have none of their own. */
  openServiceDb: () => Db;
  /** With one member's rights. */
  openMemberDb: (session: Session) => Db;
  /** What the database is reached by; null until a pool's server has answered for the first time. */
  transport: () => Transport | null;
  /** Ends what keeps the process alive; calls under way get two seconds. */
  close: () => Promise<void>;
};

/** Chooses the transport: the pool where `SUPABASE_DB_URL` is set, else HTTP. */
export function createDoors(env: ServerEnv): Doors {
  return env.SUPABASE_DB_URL === undefined
    ? restDoors(env)
    : pooledDoors(
        createPools({
          url: env.SUPABASE_DB_URL,
          size: env.DB_POOL_SIZE,
          idleTimeoutMs: env.DB_IDLE_TIMEOUT_MS,
          connectTimeoutMs: env.DB_CONNECT_TIMEOUT_MS,
        }),
      );
}

function restDoors(env: ServerEnv): Doors {
  const url = env.SUPABASE_URL;
  const fetch = fetchWithin(patienceMs);
  const openService = createRestDoors({ url, key: env.SUPABASE_SECRET_KEY, fetch });
  // Of its own: a call that lost its token must not have the service's rights.
  const openMember = createRestDoors({ url, key: env.SUPABASE_PUBLISHABLE_KEY, fetch });
  return {
    openServiceDb: () => openService(),
    openMemberDb: ({ accessToken }) => openMember(accessToken),
    transport: () => "http",
    close: async () => undefined,
  };
}

function pooledDoors(pools: Pools): Doors {
  return {
    openServiceDb: () => pools.open({ role: "service_role" }),
    openMemberDb: ({ userId, email }) =>
      pools.open({ role: "authenticated", claims: { sub: userId, email } }),
    transport: pools.kind,
    close: pools.close,
  };
}
