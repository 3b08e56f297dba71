import type { RedisDoor } from "@/lib/redis/create-redis";
import type { SignalLine } from "./signals";

const channel = "carbot:live";

/** Carries signals between instances over Redis. */
export function createRedisLine(redis: RedisDoor): SignalLine {
  return {
    publish: async (text) => (await redis.run((client) => client.publish(channel, text))) !== null,
    listen: (onText) => redis.subscribe(channel, onText),
  };
}
