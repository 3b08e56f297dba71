import { describe, expect, it, vi } from "vitest";
import type { Numbers } from "@/lib/analytics";
import { createNumbersCache } from "@/lib/server/numbers-cache";

const counted = (at: string) => ({ at }) as Numbers;

function setUp() {
  // For lru-cache a start at 0 is none.
  let nowMs = 1;
  const cache = createNumbersCache(() => nowMs);
  return { cache, wait: (ms: number) => void (nowMs += ms) };
}

describe("the numbers' cache", () => {
  it("counts once a minute for a key, and apart for another", async () => {
    const { cache, wait } = setUp();
    const count = vi.fn<() => Promise<Numbers>>(async () => counted("first"));
    await cache.get("brandt owner", count);
    wait(40_000);
    await cache.get("brandt owner", count);
    expect(count).toHaveBeenCalledTimes(1);

    const other = vi.fn<() => Promise<Numbers>>(async () => counted("other"));
    expect(await cache.get("brandt reception", other)).toEqual({ at: "other" });
    expect(other).toHaveBeenCalledTimes(1);
  });

  it("shows those of some minutes ago at once while newer ones are counted", async () => {
    const { cache, wait } = setUp();
    await cache.get("brandt", async () => counted("old"));
    wait(5 * 60_000);

    const again = vi.fn<() => Promise<Numbers>>(async () => counted("new"));
    expect(await cache.get("brandt", again)).toEqual({ at: "old" });
    expect(again).toHaveBeenCalledTimes(1);
    await Promise.resolve();
    expect(await cache.get("brandt", again)).toEqual({ at: "new" });
    expect(again).toHaveBeenCalledTimes(1);
  });

  it("counts six times as rarely while caches are to last, and as ever at once when that is over", async () => {
    const state = { nowMs: 1, isLong: true };
    const cache = createNumbersCache(
      () => state.nowMs,
      () => state.isLong,
    );
    const count = vi.fn<() => Promise<Numbers>>(async () => counted("some"));
    await cache.get("brandt", count);
    state.nowMs += 4 * 60_000;
    await cache.get("brandt", count);
    expect(count).toHaveBeenCalledTimes(1);

    state.isLong = false;
    await cache.get("brandt", count);
    expect(count).toHaveBeenCalledTimes(2);
  });

  it("waits for a count when those held are older than ten minutes", async () => {
    const { cache, wait } = setUp();
    await cache.get("brandt", async () => counted("old"));
    wait(11 * 60_000);

    expect(await cache.get("brandt", async () => counted("new"))).toEqual({ at: "new" });
  });

  it("lets everybody who asks meanwhile wait for the same count", async () => {
    const { cache } = setUp();
    const count = vi.fn<() => Promise<Numbers>>(async () => counted("once"));

    const shown = await Promise.all([cache.get("brandt", count), cache.get("brandt", count)]);

    expect(shown).toEqual([{ at: "once" }, { at: "once" }]);
    expect(count).toHaveBeenCalledTimes(1);
  });

  it("hands a failure to whoever waits and counts anew for the next", async () => {
    const { cache } = setUp();
    const failing = vi.fn<() => Promise<Numbers>>().mockRejectedValue(new Error("no database"));
    await expect(cache.get("brandt", failing)).rejects.toThrow("no database");

    expect(await cache.get("brandt", async () => counted("after"))).toEqual({ at: "after" });
  });
});
