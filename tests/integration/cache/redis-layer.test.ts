import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createRedisLayer } from "@/lib/cache/redis";
import { createRedis } from "@/lib/redis/create-redis";
import { hasRedis, startRedis, type TestRedis } from "@/tests/support/redis/redis";

const text = (value: unknown) => {
  if (typeof value !== "string") throw new Error("no text");
  return value;
};

describe.skipIf(!hasRedis())("values in Redis", () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());

  const open = (parse = text) => {
    const door = createRedis({ ...redis, timeoutMs: 5_000 });
    const options = { redis: door, prefix: "text:a", ttlMs: 60_000, absentMs: 10_000, parse };
    return { layer: createRedisLayer(options), raw: (key: string) => door.client.get(key), door };
  };

  it("are kept as they are up to 2 KB, and compressed from there", async () => {
    const { layer, raw } = open();
    // With its two quotation marks a text is exactly as long as its JSON.
    const [short, long] = ["x".repeat(2_046), "x".repeat(2_047)];
    await layer.set("short", short);
    await layer.set("long", long);

    expect(await raw("text:a:short")).toBe(`j"${short}"`);
    expect(await raw("text:a:long")).toMatch(/^z[\w+/=]{1,100}$/);
    expect(await layer.get("short")).toEqual({ value: short });
    expect(await layer.get("long")).toEqual({ value: long });
  });

  it("count what was found, missed and written, in bytes", async () => {
    const { layer } = open();
    await layer.set("counted", "four");
    await layer.get("counted");
    await layer.get("nobody");

    expect(layer.stats()).toEqual({ hits: 1, misses: 1, writes: 1, writtenBytes: 7 });
  });

  it("of a form that is not known are as good as none", async () => {
    const { layer } = open();
    await layer.set("number", "one");
    const strict = open(() => {
      throw new Error("another form");
    });

    expect(await strict.layer.get("number")).toBeUndefined();
    expect(strict.layer.stats()).toMatchObject({ hits: 0, misses: 1 });
  });

  it("end by themselves, the absent ones sooner", async () => {
    const { layer, door } = open();
    await layer.set("there", "one");
    await layer.set("absent", null);
    const [there, absent] = await Promise.all([
      door.client.pttl("text:a:there"),
      door.client.pttl("text:a:absent"),
    ]);

    expect(await layer.get("absent")).toEqual({ value: null });
    expect(there).toBeGreaterThan(50_000);
    expect(there).toBeLessThanOrEqual(60_000);
    expect(absent).toBeLessThanOrEqual(10_000);
  });

  it("cost a Redis that hangs one question, however many are asked", async () => {
    const clock = { ms: 0 };
    const door = createRedis({ ...redis, timeoutMs: 1_000, clockMs: () => clock.ms });
    const layer = createRedisLayer({
      redis: door,
      prefix: "text:a",
      ttlMs: 60_000,
      absentMs: 10_000,
      parse: text,
    });
    await layer.get("warm");
    const before = redis.requests();
    redis.hang();
    const found = [await layer.get("first")];
    while (found.length < 50) found.push(await layer.get(`later-${found.length}`));
    const asked = redis.requests() - before;
    redis.resume();

    expect(new Set(found)).toEqual(new Set([undefined]));
    expect(asked).toBe(1);
    await vi.waitFor(async () => {
      clock.ms += 1_000;
      await layer.set("back", "again");
      expect(await layer.get("back")).toEqual({ value: "again" });
    }, 10_000);
    expect(door.stats()).toEqual({ state: "closed", trips: 1 });
  });
});
