import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { RedisDoor } from "@/lib/redis/create-redis";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Smaller values gain less from compression than it costs. */
const compressAboveBytes = 2_048;

export type RedisLayerOptions<Value> = {
  redis: RedisDoor;
  /** Names what is kept and the form it is kept in; another form is another name. */
  prefix: string;
  ttlMs: number;
  /** How long "there is no such thing" is kept. */
  absentMs: number;
  /** Throws for a value of another form. */
  parse: (value: unknown) => Value;
};

/** The cache that all instances share. Away or slow, it is as if it were empty. */
export interface RedisLayer<Value> {
  /** Undefined when it holds nothing under this key. */
  get(key: string): Promise<{ value: Value | null } | undefined>;
  /** Keeps a value; resolves also when that fails. */
  set(key: string, value: Value | null): Promise<void>;
  stats(): { hits: number; misses: number; writes: number; writtenBytes: number };
}

/** Keeps values in Redis as JSON, compressed where that pays. */
export function createRedisLayer<Value>(options: RedisLayerOptions<Value>): RedisLayer<Value> {
  const { redis, prefix, ttlMs, absentMs, parse } = options;
  const counts = { hits: 0, misses: 0, writes: 0, writtenBytes: 0 };

  async function decode(stored: string): Promise<{ value: Value | null } | undefined> {
    try {
      const read: unknown = JSON.parse(await unpack(stored));
      return { value: read === null ? null : parse(read) };
    } catch {
      // Written by somebody whose form we do not know: to us it is nothing.
      return undefined;
    }
  }

  return {
    async get(key) {
      const stored = await redis.run((client) => client.get<string>(`${prefix}:${key}`));
      const found = typeof stored === "string" ? await decode(stored) : undefined;
      counts[found ? "hits" : "misses"] += 1;
      return found;
    },
    async set(key, value) {
      const packed = await pack(JSON.stringify(value));
      const px = value === null ? absentMs : ttlMs;
      const written = await redis.run((client) => client.set(`${prefix}:${key}`, packed, { px }));
      if (written === null) return;
      counts.writes += 1;
      counts.writtenBytes += packed.length;
    },
    stats: () => ({ ...counts }),
  };
}

/** The first letter says how the rest is packed, and keeps the client from taking it for JSON. */
async function pack(json: string): Promise<string> {
  if (Buffer.byteLength(json) <= compressAboveBytes) return `j${json}`;
  return `z${(await deflate(json)).toString("base64")}`;
}

async function unpack(packed: string): Promise<string> {
  const content = packed.slice(1);
  return packed.startsWith("z")
    ? (await inflate(Buffer.from(content, "base64"))).toString("utf8")
    : content;
}
