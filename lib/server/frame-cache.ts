import { LRUCache } from "lru-cache";
import { formOf } from "@/lib/cache/form-of";
import { createRedisLayer } from "@/lib/cache/redis";
import type { RedisDoor } from "@/lib/redis/create-redis";
import { frame, type Frame, type FrameCache } from "@/lib/understanding";

/** A frame is about 1 KB. */
const framesMax = 10_000;
const day = 24 * 60 * 60 * 1_000;

/** Frames that language models made, by everything they depend on, the day among it: in memory, and in Redis where there is one. */
export function createFrameCache(redis: RedisDoor | null): FrameCache {
  const memory = new LRUCache<string, Frame>({ max: framesMax });
  const shared =
    redis &&
    createRedisLayer<Frame>({
      redis,
      prefix: `frame:${formOf(frame)}`,
      ttlMs: day,
      absentMs: day,
      parse: (value) => frame.parse(value),
    });
  return {
    async get(key) {
      const known = memory.get(key) ?? (await shared?.get(key))?.value ?? null;
      if (known) memory.set(key, known);
      return known;
    },
    set(key, made) {
      memory.set(key, made);
      void shared?.set(key, made);
    },
  };
}
