import { describe, expect, it } from "vitest";
import { createChangeFeed } from "@/lib/cache/change-feed";
import { createMemoryCache } from "@/lib/cache/memory";
import { seededRandom, zipfRanks } from "@/scripts/bench/random";

const workshops = 10_000;
/** 48,000 a minute. */
const requestsPerSecond = 800;
const seconds = 300;
const boundMs = 30_000;
/** As long as a context is as JSON, so that by far not all workshops fit into memory. */
const facts = "x".repeat(8_000);

/** Ten thousand workshops in a database of numbers; an owner changes one each second. */
async function simulate() {
  const clock = { ms: 0 };
  const random = seededRandom(20_261_120);
  const nextRank = zipfRanks(workshops, random);
  const edits: { key: string; version: string; atMs: number }[] = [];
  const current = new Map<string, number>();
  const staleMs: number[] = [];

  const feed = createChangeFeed({
    policy: { everyMs: 5_000, boundMs, versionMs: 1_200_000 },
    clockMs: () => clock.ms,
    read: async (cursor) => ({
      cursor: String(edits.length),
      changes: edits.slice(Number(cursor ?? 0)),
    }),
    onChange: (key) => cache.invalidate(key),
  });
  const cache = createMemoryCache<{ sinceMs: number; facts: string }>({
    policy: { freshMs: 600_000, boundMs, absentMs: 30_000, sizeBytesMax: 96 * 1024 * 1024 },
    confirmedMs: feed.confirmedMs,
    clockMs: () => clock.ms,
    random,
    load: async (key) => ({
      value: { sinceMs: current.get(key) ?? 0, facts },
      layer: "database",
      asOfMs: clock.ms,
    }),
  });

  for (let request = 0; request < requestsPerSecond * seconds; request += 1) {
    clock.ms = (request * 1_000) / requestsPerSecond;
    if (request % requestsPerSecond === 0) {
      const key = `workshop-${nextRank()}`;
      edits.push({ key, version: String(edits.length), atMs: clock.ms });
      current.set(key, clock.ms);
    }
    const key = `workshop-${nextRank()}`;
    await feed.keepUp();
    const { value } = await cache.get(key);
    const changedMs = current.get(key) ?? 0;
    if (value && value.sinceMs < changedMs) staleMs.push(clock.ms - changedMs);
  }
  return { stats: cache.stats(), feed: feed.stats(), staleMs, edits: edits.length };
}

describe("Zipf traffic over ten thousand workshops with an owner's edit every second", () => {
  it("is answered from memory nine times in ten, and never past the bound", async () => {
    const { stats, feed, staleMs, edits } = await simulate();
    const answered = stats.hits + stats.staleHits;

    expect(answered + stats.misses).toBe(requestsPerSecond * seconds);
    expect(answered / (requestsPerSecond * seconds)).toBeGreaterThan(0.9);
    expect(Math.max(0, ...staleMs)).toBeLessThan(boundMs);
    expect(stats.evictions).toBeGreaterThan(0);
    expect(stats.sizeBytes).toBeLessThanOrEqual(96 * 1024 * 1024);
    expect(edits).toBe(seconds);
    expect(feed.reads).toBeLessThanOrEqual(seconds / 5 + 1);
  });
});
