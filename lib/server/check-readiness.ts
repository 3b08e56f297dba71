import { rememberBriefly } from "@/lib/cache/remember-briefly";
import type { Db, Logger } from "@/lib/core/context";
import { toKnownError } from "@/lib/http/problem";
import type { RedisDoor } from "@/lib/redis/create-redis";
import { loadWorkshopContext } from "@/lib/workshops";
import type { Transport } from "./doors";
import { checkDisk, type DiskState } from "./check-disk";

type DatabaseState = DependencyState & { transport?: Transport | null };
type DependencyState = { status: "up" | "down"; latencyMs: number };

/** Redis only where there is one; without it we are slower and nothing else. The disk only where the database keeps its data on ours. */
export type Dependencies = {
  database: DatabaseState;
  disk?: DiskState;
  redis?: DependencyState;
};

export type ReadinessParts = {
  openDb: () => Db;
  /** What the database is reached by. @default nobody says */
  transport?: () => Transport | null;
  redis: RedisDoor | null;
  /** Where the embedded database keeps its data; null where another machine does. */
  dataFolder: string | null;
  log: Logger;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
};

/** No workshop has this slug, so the probe reads one index entry and nothing else. */
const probeSlug = "readiness-probe";

/** Everybody may ask, so a flood of questions must not reach the database; a balancer asks every few seconds. */
const keptMs = 2_000;

/** Asks each dependency the cheapest real question, past every cache; its answer is good for two seconds. */
export function createReadiness(parts: ReadinessParts): () => Promise<Dependencies> {
  return rememberBriefly(
    keptMs,
    async () => {
      const { dataFolder, log } = parts;
      const [database, disk, redis] = await Promise.all([
        checkDatabase(parts),
        dataFolder === null ? null : checkDisk(dataFolder, log),
        checkRedis(parts),
      ]);
      return { database, ...(disk && { disk }), ...(redis && { redis }) };
    },
    parts.clockMs,
  );
}

async function checkDatabase({ openDb, transport, log }: ReadinessParts): Promise<DatabaseState> {
  const latencyMs = startWatch();
  try {
    await loadWorkshopContext({ db: openDb() }, probeSlug);
    return { status: "up", latencyMs: latencyMs(), ...(transport && { transport: transport() }) };
  } catch (error) {
    const { reason, cause } = toKnownError(error);
    log.warn("database_down", { reason, error: cause });
    return { status: "down", latencyMs: latencyMs(), ...(transport && { transport: transport() }) };
  }
}

/** Through the breaker, as every request asks it. */
async function checkRedis({ redis }: ReadinessParts): Promise<DependencyState | null> {
  if (redis === null) return null;
  const latencyMs = startWatch();
  const answer = await redis.run((client) => client.ping());
  return { status: answer === null ? "down" : "up", latencyMs: latencyMs() };
}

/** Milliseconds since now, to a tenth. */
function startWatch(): () => number {
  const startedMs = performance.now();
  return () => Math.round((performance.now() - startedMs) * 10) / 10;
}
