import type { Cache, CachePolicy, CacheStats, Loaded } from "@/lib/cache/cache";
import { createChangeFeed, type ChangeFeed, type ChangeFeedPolicy } from "@/lib/cache/change-feed";
import { deepFreeze } from "@/lib/cache/deep-freeze";
import { createMemoryCache } from "@/lib/cache/memory";
import { formOf } from "@/lib/cache/form-of";
import { createRedisLayer, type RedisLayer } from "@/lib/cache/redis";
import type { Db } from "@/lib/core/context";
import { requestCost } from "@/lib/observability/request-cost";
import type { RedisDoor } from "@/lib/redis/create-redis";
import { flagsChange } from "@/lib/operations";
import { dayOf } from "@/lib/calendar";
import { contextOn, listWorkshopChanges, loadWorkshopContext } from "@/lib/workshops";
import { workshopContext, type WorkshopContext } from "@/lib/workshops/context";

const second = 1_000;
const minute = 60 * second;

/** Changes are told; time is there for the case that one is not. A context is about 10 KB, so several thousand stay in memory. */
const policy: CachePolicy & ChangeFeedPolicy & { sharedMs: number } = {
  freshMs: 10 * minute,
  absentMs: 30 * second,
  sizeBytesMax: 96 * 1024 * 1024,
  boundMs: 30 * second,
  everyMs: 5 * second,
  sharedMs: 10 * minute,
  versionMs: 20 * minute,
};

export type WorkshopContextsOptions = {
  openDb: () => Db;
  redis: RedisDoor | null;
  /** The same feed tells that a flag has changed. */
  onFlagsChange?: () => void;
  /** The calendar: what is kept is true of any day, what is handed out is that of today. @default the system's clock */
  now?: () => Date;
  /** While true, contexts are loaded anew more rarely; changes are told as ever. */
  isLong?: () => boolean;
  clockMs?: () => number;
};

/** The contexts of the workshops this process serves, by slug: memory, then Redis, then one database call. */
export type WorkshopContexts = Cache<WorkshopContext> & {
  /** Learns of changes now; what writes a workshop's facts calls it before it answers. */
  catchUp: () => Promise<void>;
  /** Counters of each layer since the process began, and of the feed that tells of changes. */
  layers: () => LayerCounters;
};

export type LayerCounters = {
  memory: CacheStats;
  /** Null where there is no Redis. */
  redis: ReturnType<RedisLayer<unknown>["stats"]> | null;
  database: { loads: number; failedLoads: number };
  changes: ReturnType<ChangeFeed["stats"]>;
};

/** Plugs the layers together. */
export function createWorkshopContexts(options: WorkshopContextsOptions): WorkshopContexts {
  const { openDb, redis, onFlagsChange, isLong, clockMs = () => performance.now() } = options;
  const today = createToday(options.now ?? (() => new Date()));
  const shared = redis && createShared(redis);
  const database = { loads: 0, failedLoads: 0 };

  const feed = createChangeFeed({
    policy,
    clockMs,
    read: async (cursor) => {
      const found = await listWorkshopChanges({ db: openDb() }, cursor);
      const changes = found.changes.map(({ slug, version }) => ({ key: slug, version }));
      return { cursor: found.cursor, changes };
    },
    onChange: (slug) => (slug === flagsChange ? onFlagsChange?.() : memory.invalidate(slug)),
  });

  async function load(slug: string): Promise<Loaded<WorkshopContext>> {
    const asOfMs = feed.confirmedMs();
    // Without word of the changes nobody knows which version in Redis is the current one.
    const isConfirmed = clockMs() - asOfMs < policy.boundMs;
    // Fixed before the load: what is read under an old version is never kept under a newer one.
    const key = `${slug}:${feed.versionOf(slug)}`;
    const found = isConfirmed ? await shared?.get(key) : undefined;
    if (found) return { value: found.value, layer: "redis", asOfMs };
    const startedMs = clockMs();
    const value = await ask(slug);
    if (isConfirmed) void shared?.set(key, value);
    return { value, layer: "database", asOfMs: startedMs };
  }

  async function ask(slug: string): Promise<WorkshopContext | null> {
    database.loads += 1;
    try {
      return await loadWorkshopContext({ db: openDb() }, slug);
    } catch (error) {
      database.failedLoads += 1;
      throw error;
    }
  }

  const memory = createMemoryCache({
    policy,
    load,
    confirmedMs: feed.confirmedMs,
    clockMs,
    ...(isLong && { isLong }),
  });

  return {
    ...memory,
    async get(slug) {
      await feed.keepUp();
      const found = await memory.get(slug);
      const cost = requestCost();
      if (found.value !== null && cost) cost.workshop ??= slug;
      return { ...found, value: found.value && today(found.value) };
    },
    catchUp: feed.catchUp,
    layers: () => ({
      memory: memory.stats(),
      redis: shared?.stats() ?? null,
      database: { ...database },
      changes: feed.stats(),
    }),
  };
}

function createShared(redis: RedisDoor): RedisLayer<WorkshopContext> {
  return createRedisLayer({
    redis,
    prefix: `context:${formOf(workshopContext)}`,
    ttlMs: policy.sharedMs,
    absentMs: policy.absentMs,
    parse: (value) => workshopContext.parse(value),
  });
}

/** A context as it is today in its workshop; the same one all day, so that what others remember of it stays. */
function createToday(now: () => Date): (context: WorkshopContext) => WorkshopContext {
  const known = new WeakMap<WorkshopContext, { day: string; value: WorkshopContext }>();
  return (context) => {
    const day = dayOf(now(), context.workshop.timezone);
    const held = known.get(context);
    if (held?.day === day) return held.value;
    const value = deepFreeze(contextOn(context, day));
    known.set(context, { day, value });
    return value;
  };
}
