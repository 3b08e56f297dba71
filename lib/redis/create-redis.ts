import { Redis } from "@upstash/redis";
import { subscribeTo } from "./subscribe-to";
import { createBreaker, type BreakerState } from "@/lib/core/breaker";

export type RedisOptions = {
  /** `UPSTASH_REDIS_REST_URL`. */
  url: string;
  /** `UPSTASH_REDIS_REST_TOKEN`. */
  token: string;
  /** The longest a request waits for Redis, once. @default 100 */
  timeoutMs?: number;
  clockMs?: () => number;
};

export type RedisClient = Redis;

/** Redis behind its breaker; what it does not answer in time, it does not answer. */
export interface RedisDoor {
  readonly client: RedisClient;
  /** Runs commands; null while Redis is away. Commands begun in the same tick share one round trip. */
  run<Result>(work: (client: RedisClient) => Promise<Result>): Promise<Result | null>;
  /** Hears what is published on a channel until the answer is called; opens a lost connection again. */
  subscribe(channel: string, onText: (text: string) => void): () => void;
  stats(): { state: BreakerState; trips: number };
}

/** Opens Redis over HTTP: no retries, because whoever asks has an answer without it. */
export function createRedis(options: RedisOptions): RedisDoor {
  const { url, token, timeoutMs = 100, clockMs } = options;
  const client = new Redis({
    url,
    token,
    retry: { retries: 0 },
    enableTelemetry: false,
    signal: () => AbortSignal.timeout(timeoutMs),
  });
  const breaker = createBreaker({ probe: () => client.ping(), ...(clockMs && { clockMs }) });
  return {
    client,
    run: (work) => breaker.run(() => work(client)),
    subscribe: (channel, onText) => subscribeTo({ url, token, channel }, onText),
    stats: () => ({ state: breaker.state(), trips: breaker.trips() }),
  };
}
