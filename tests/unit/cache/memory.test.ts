import { describe, expect, it, vi } from "vitest";
import { createMemoryCache, type MemoryCacheOptions } from "@/lib/cache/memory";

type Shop = { name: string; tags: string[] };
type Load = (key: string) => Promise<Shop | null>;
type Setting = Partial<Omit<MemoryCacheOptions<Shop>, "load">>;

const policy = { freshMs: 20_000, boundMs: 30_000, absentMs: 10_000, sizeBytesMax: 1_000_000 };

function setUp(overrides: Setting = {}) {
  const clock = { ms: 1_000 };
  const load = vi.fn<Load>(async (key) => ({ name: key, tags: ["v1"] }));
  const cache = createMemoryCache<Shop>({
    policy,
    load: async (key) => {
      const asOfMs = clock.ms;
      return { value: await load(key), layer: "database", asOfMs };
    },
    clockMs: () => clock.ms,
    random: () => 0,
    ...overrides,
  });
  return { cache, load, clock };
}

describe("memory cache", () => {
  it("loads once for a thousand first requests at the same time", async () => {
    const { cache, load } = setUp();

    const found = await Promise.all(Array.from({ length: 1000 }, () => cache.get("brandt")));

    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(found.map(({ value }) => value)).size).toBe(1);
  });

  it("keeps the entries of two keys apart", async () => {
    const { cache } = setUp();

    await cache.get("brandt");

    expect((await cache.get("northgate")).value).toMatchObject({ name: "northgate" });
    expect((await cache.get("brandt")).value).toMatchObject({ name: "brandt" });
  });

  it("serves a fresh entry without asking again", async () => {
    const { cache, load, clock } = setUp();
    await cache.get("brandt");
    clock.ms += 19_999;

    expect(await cache.get("brandt")).toMatchObject({ state: "hit" });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("serves a stale entry at once and the new one afterwards", async () => {
    const { cache, load, clock } = setUp();
    await cache.get("brandt");
    clock.ms += 25_000;
    load.mockResolvedValueOnce({ name: "brandt", tags: ["v2"] });

    expect(await cache.get("brandt")).toMatchObject({ state: "stale", value: { tags: ["v1"] } });
    await vi.waitFor(async () => {
      expect(await cache.get("brandt")).toMatchObject({ state: "hit", value: { tags: ["v2"] } });
    });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("never serves an entry older than the bound, not even while the new one loads", async () => {
    const { cache, load, clock } = setUp();
    await cache.get("brandt");
    clock.ms += 30_000;
    load.mockResolvedValue({ name: "brandt", tags: ["v2"] });

    const found = await Promise.all([cache.get("brandt"), cache.get("brandt")]);

    expect(found.map(({ value }) => value?.tags)).toEqual([["v2"], ["v2"]]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("goes on with an entry past the bound as long as it is certain that nothing changed", async () => {
    const confirmed = { ms: 0 };
    const { cache, load, clock } = setUp({
      policy: { ...policy, freshMs: 600_000 },
      confirmedMs: () => confirmed.ms,
    });
    await cache.get("brandt");
    clock.ms += 300_000;
    confirmed.ms = clock.ms - 29_999;

    expect(await cache.get("brandt")).toMatchObject({ state: "hit" });
    clock.ms += 1;
    expect(await cache.get("brandt")).toMatchObject({ state: "miss", layer: "database" });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("remembers that a key is unknown, for its own shorter time", async () => {
    const { cache, load, clock } = setUp();
    load.mockResolvedValue(null);

    expect(await cache.get("nobody")).toEqual({
      value: null,
      state: "miss",
      layer: "database",
    });
    clock.ms += 9_999;
    expect(await cache.get("nobody")).toEqual({
      value: null,
      state: "hit",
      layer: "memory",
    });
    clock.ms += 30_000;
    load.mockResolvedValue({ name: "nobody", tags: [] });
    expect((await cache.get("nobody")).value).toMatchObject({ name: "nobody" });
  });

  it("spreads expiry over a fifth of the fresh time", async () => {
    const { cache, clock } = setUp({ random: () => 1 });
    await cache.get("brandt");
    clock.ms += 16_001;

    expect(await cache.get("brandt")).toMatchObject({ state: "stale" });
  });

  it("gives what is new right after an invalidation", async () => {
    const { cache, load } = setUp();
    await cache.get("brandt");
    load.mockResolvedValueOnce({ name: "brandt", tags: ["v2"] });

    cache.invalidate("brandt");

    expect(await cache.get("brandt")).toMatchObject({ state: "miss", value: { tags: ["v2"] } });
  });

  it("does not keep what began loading before an invalidation", async () => {
    const { cache, load } = setUp();
    const slow = Promise.withResolvers<Shop>();
    load.mockReturnValueOnce(slow.promise);
    const early = cache.get("brandt");
    cache.invalidate("brandt");
    load.mockResolvedValueOnce({ name: "brandt", tags: ["v2"] });

    const late = cache.get("brandt");
    slow.resolve({ name: "brandt", tags: ["v1"] });

    expect((await early).value?.tags).toEqual(["v1"]);
    expect((await late).value?.tags).toEqual(["v2"]);
    expect((await cache.get("brandt")).value?.tags).toEqual(["v2"]);
  });

  it("passes a failed first load on to everybody who waits, and tries again next time", async () => {
    const { cache, load } = setUp();
    load.mockRejectedValueOnce(new Error("down"));

    const failed = await Promise.allSettled([cache.get("brandt"), cache.get("brandt")]);

    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await cache.get("brandt")).value).toMatchObject({ name: "brandt" });
  });

  it("goes on with the stale entry while refreshing fails, until the bound", async () => {
    const { cache, load, clock } = setUp();
    await cache.get("brandt");
    load.mockRejectedValue(new Error("down"));

    clock.ms += 25_000;
    expect(await cache.get("brandt")).toMatchObject({ state: "stale" });
    await vi.waitFor(() => expect(cache.stats().failedLoads).toBe(1));
    expect(await cache.get("brandt")).toMatchObject({ state: "stale" });
    clock.ms += 5_000;
    await expect(cache.get("brandt")).rejects.toThrow("down");
  });

  it("holds no more than its bytes, dropping what was least recently used", async () => {
    const { cache, load } = setUp({ policy: { ...policy, sizeBytesMax: 1_000 } });
    await cache.get("a");
    await cache.get("b");
    await cache.get("a");
    await cache.get("c");
    await cache.get("d");

    expect(cache.stats().sizeBytes).toBeLessThanOrEqual(1_000);
    expect(await cache.get("a")).toMatchObject({ state: "hit" });
    expect(load.mock.calls.flat()).toEqual(["a", "b", "c", "d"]);
  });

  it("freezes what it hands out, all the way down", async () => {
    const { cache } = setUp();
    const { value } = await cache.get("brandt");

    expect(() => value?.tags.push("changed")).toThrow(TypeError);
  });

  it("counts hits, stale hits, misses and loads", async () => {
    const { cache, clock } = setUp();
    await cache.get("brandt");
    await cache.get("brandt");
    clock.ms += 25_000;
    await cache.get("brandt");

    expect(cache.stats()).toMatchObject({ hits: 1, staleHits: 1, misses: 1, loads: 2, entries: 1 });
  });

  it("counts what it drops for want of room", async () => {
    const { cache } = setUp({ policy: { ...policy, sizeBytesMax: 1_000 } });
    for (const key of ["a", "b", "c", "d", "e"]) await cache.get(key);
    const { entries, evictions } = cache.stats();

    expect(entries + evictions).toBe(5);
    expect(evictions).toBeGreaterThan(0);
  });
});
