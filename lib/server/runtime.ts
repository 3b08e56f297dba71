import type { Embedder } from "@/lib/ai/embedding/embedder";
import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import type { Models } from "@/lib/ai/models";
import type { Clock } from "@/lib/core/clock";
import type { Db, Logger } from "@/lib/core/context";
import { serverEnv, type ServerEnv } from "@/lib/env/server";
import { createLogger } from "@/lib/observability/logger";
import { createAddressReader } from "@/lib/rate-limit/client-address";
import { createLimits, createNoLimits, type Limits } from "@/lib/rate-limit/create-limits";
import type { FrameCache } from "@/lib/understanding";
import { createRedis, type RedisDoor } from "@/lib/redis/create-redis";
import { findSession, type Session } from "@/lib/supabase/server-auth";
import type { Cookie } from "@/lib/http/read-cookies";
import { createMetrics, type Metrics } from "@/lib/observability/metrics";
import { announceWrites } from "./announce-writes";
import { createChannels, type Channels } from "./channels";
import { createReadiness, type Dependencies } from "./check-readiness";
import { clockFrom } from "./clock";
import { createDoors } from "./doors";
import { createEmbedding } from "./embedding";
import { hostFrom, type Host } from "./host";
import { createFrameCache } from "./frame-cache";
import { createFlags, type Flags } from "./flags";
import { countCalls } from "./metrics/count-calls";
import { observeLog } from "./metrics/observe-log";
import { createLive, type Live } from "./live";
import { createMessaging, type Messaging } from "./messaging";
import { modelsFrom } from "./models";
import { createNumbersCache, type NumbersCache } from "./numbers-cache";
import { createVinLookup, type VinLookup } from "@/lib/vehicles";
import { fetchWithin } from "./fetch-within";
import { createAppointmentLinks, type AppointmentLinks } from "./appointment-links";
import { createVisitorTokens, type VisitorTokens } from "./visitor-token";
import { peerAddress } from "./peer-address";
import { createDueLinks, type SignedIds } from "./signed-ids";
import { createWorkshopContexts, type WorkshopContexts } from "./workshop-contexts";

/** What every request of this process shares. */
export type Runtime = {
  /** Our own origin, `https://host`. */
  site: string;
  host: Host;
  now: Clock;
  log: Logger;
  /** What tells people outside of our pages. */
  messaging: Messaging;
  /** What is measured in this process; `startTelling` brings it to the database. */
  metrics: Metrics;
  /** What is on for which workshop. */
  flags: Flags;
  visitorTokens: VisitorTokens;
  appointmentLinks: AppointmentLinks;
  dueLinks: SignedIds;
  workshopContexts: WorkshopContexts;
  limits: Limits;
  /** Event streams to browsers, and what feeds them. */
  live: Live;
  /** Null where none is configured. */
  redis: RedisDoor | null;
  /** Where a request comes from, as far as anybody believable says. */
  clientAddress: (headers: Headers) => string | null;
  /** Null where no embedding model is named: then words alone are searched. */
  embedding: { embedder: Embedder; embedQuery: EmbedQuery } | null;
  /** Null where no language model is configured: then the built-in engine answers alone. */
  models: Models | null;
  vins: VinLookup;
  /** Messengers and mail, through which customers write too. */
  channels: Channels;
  /** Owners' numbers of the last minute. */
  numbers: NumbersCache;
  /** What language models have read already. */
  frames: FrameCache;
  /** What the operator's programs show, any of them; without one nobody passes for them. */
  operationsTokens: readonly string[];
  /** How the dependencies are, asked at most once in a while. */
  readiness: () => Promise<Dependencies>;
  /** A door with the service's rights that counts one request's calls. */
  openServiceDb: () => Db;
  /** A door with one member's rights. */
  openMemberDb: (session: Session) => Db;
  findSession: (cookies: Cookie[]) => Promise<Session | null>;
  /** Ends what would keep a process that has nothing left to do alive. */
  close: () => Promise<void>;
};

/** Plugs the adapters together that the environment asks for. */
export function createRuntime(env: ServerEnv): Runtime {
  const doors = createDoors(env);
  const redis = openRedis(env);
  // By the real clock: a frozen one, as evaluations have, would put everything into one minute.
  const metrics = createMetrics(() => new Date());
  const log = observeLog(createLogger(env.LOG_LEVEL), metrics);
  const flags = createFlags({ openDb: doors.openServiceDb, log });
  const readAddress = createAddressReader(
    env.TRUSTED_PROXIES ?? { platformHeader: null, networks: [] },
  );
  const now = clockFrom(env);
  const workshopContexts = createWorkshopContexts({
    openDb: doors.openServiceDb,
    redis,
    onFlagsChange: flags.forget,
    now,
  });
  const appointmentLinks = createAppointmentLinks(env.VISITOR_TOKEN_SECRET);
  const dueLinks = createDueLinks(env.VISITOR_TOKEN_SECRET);
  const channels = createChannels(env);
  const { sealer } = channels;
  return {
    site: new URL(env.SITE_URL).origin,
    host: hostFrom(env),
    now,
    log,
    metrics,
    flags,
    embedding: createEmbedding(env, { openDb: doors.openServiceDb, redis, log }),
    models: modelsFrom(env),
    vins: createVinLookup({ now, decoder: vinDecoder(env), clockMs: () => performance.now() }),
    frames: createFrameCache(redis),
    channels,
    numbers: createNumbersCache(),
    operationsTokens: [env.OPERATIONS_TOKEN, env.CRON_SECRET, env.JOBS_SECRET].filter(
      (token) => token !== undefined,
    ),
    appointmentLinks,
    dueLinks,
    messaging: createMessaging(env, { now, sealer, appointmentLinks, dueLinks, workshopContexts }),
    readiness: createReadiness({
      openDb: doors.openServiceDb,
      transport: doors.transport,
      redis,
      dataFolder: env.EMBEDDED_DATA_DIR ?? null,
      log,
    }),
    visitorTokens: createVisitorTokens(env.VISITOR_TOKEN_SECRET, now),
    workshopContexts,
    redis,
    live: createLive({ openDb: doors.openServiceDb, redis, log }),
    limits: env.RATE_LIMITS === "off" ? createNoLimits() : createLimits(redis),
    clientAddress: (headers) =>
      readAddress({ peer: peerAddress(headers), header: (name) => headers.get(name) }),
    findSession: (cookies) => findSession(env, cookies),
    openServiceDb: () =>
      countCalls(announceWrites(doors.openServiceDb(), workshopContexts.catchUp), metrics),
    openMemberDb: (session) =>
      countCalls(announceWrites(doors.openMemberDb(session), workshopContexts.catchUp), metrics),
    close: doors.close,
  };
}

/** A customer waits for it, and has the built-in answer without it. */
const vinDecoderMs = 3_000;

function vinDecoder({ VIN_DECODER_URL: baseUrl }: ServerEnv) {
  return baseUrl === undefined ? null : { fetch: fetchWithin(vinDecoderMs), baseUrl };
}

function openRedis(env: ServerEnv): RedisDoor | null {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env;
  return url === undefined || token === undefined ? null : createRedis({ url, token });
}

/** Next bundles routes apart, so that a module's own variable would be one per bundle: one cache for each. */
const holder: typeof globalThis & { carbotRuntime?: Runtime } = globalThis;

/** This process' runtime, made at the first call; throws an error naming what is wrong in the environment. */
export function runtime(): Runtime {
  holder.carbotRuntime ??= createRuntime(serverEnv());
  return holder.carbotRuntime;
}
