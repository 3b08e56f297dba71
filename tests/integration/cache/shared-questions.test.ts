import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Embedder } from "@/lib/ai/embedding/embedder";
import { embeddingLength, toVectorText } from "@/lib/ai/embedding/embedder";
import type { Db } from "@/lib/core/context";
import { createRedis } from "@/lib/redis/create-redis";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { openEmbedQuery } from "@/tests/support/open-embed-query";
import { hasRedis, startRedis, type TestRedis } from "@/tests/support/redis/redis";

const question = "Was kostet ein Ölwechsel?";
/** Exact in four bytes each, so that every layer gives the same numbers. */
const meaning = Array.from({ length: embeddingLength }, (_, index) => (index % 7) / 8 - 0.25);
let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

/** A process that has just started, with what it asked of whom. */
function instance(redis: TestRedis | null, model = "test", timeoutMs = 2_000) {
  const call = vi.fn<Db["call"]>((...args) => database.service.call(...args));
  const embed = vi.fn<Embedder["embed"]>(async (texts) => texts.map(() => meaning));
  const db: Db = { stats: { calls: 0, ms: 0 }, call };
  const door = redis && createRedis({ ...redis, timeoutMs });
  return {
    query: openEmbedQuery(db, { model, embed }, { redis: door }),
    door,
    embeds: () => embed.mock.calls.length,
    lookUps: () => call.mock.calls.filter(([name]) => name === "find_query_embedding").length,
  };
}
const kept = (model = "test") =>
  vi.waitFor(async () => {
    const rows = await database.sql("select from private.query_embeddings where model = $1", [
      model,
    ]);
    expect(rows).toHaveLength(1);
  });

describe.skipIf(!hasRedis())("meanings of questions that instances share", () => {
  let redis: TestRedis;
  let observer: ReturnType<typeof createRedis>;
  beforeEach(async () => {
    await database.sql("delete from private.query_embeddings");
    redis = await startRedis();
    observer = createRedis({ ...redis, timeoutMs: 2_000 });
    return () => redis.close();
  });
  const keysWritten = (count: number) =>
    vi.waitFor(async () => {
      const keys = await observer.client.keys("question:*");
      expect(keys).toHaveLength(count);
      return keys;
    });

  it("are read once by the model, and found by another process without the database", async () => {
    const first = instance(redis);
    const answer = await first.query(question);
    await keysWritten(1);
    const second = instance(redis);

    expect(await second.query("was kostet ein ölwechsel")).toEqual(answer);
    expect(answer).toEqual({ model: "test", vector: toVectorText(meaning) });
    expect([first.embeds(), second.embeds(), second.lookUps()]).toEqual([1, 0, 0]);
  });

  it("are kept under their model, form and hash, and end after a week", async () => {
    await instance(redis).query(question);
    const [key = ""] = await keysWritten(1);
    const other = instance(redis, "other");
    await other.query(question);

    expect(key).toMatch(/^question:f32-1:test:[0-9a-f]{64}$/);
    expect(key).not.toMatch(/lwechsel/);
    const seconds = await observer.client.ttl(key);
    expect(seconds).toBeGreaterThan(600_000);
    expect(seconds).toBeLessThanOrEqual(604_800);
    expect(other.embeds()).toBe(1);
    await keysWritten(2);
  });

  it("come back from the database to a Redis that has lost them", async () => {
    await instance(redis).query(question);
    await kept();
    await keysWritten(1);
    await observer.client.flushall();
    const next = instance(redis);
    await next.query(question);

    expect([next.embeds(), next.lookUps()]).toEqual([0, 1]);
    await keysWritten(1);
  });

  it("of another form in Redis are nothing", async () => {
    await instance(redis).query(question);
    await kept();
    const [key = ""] = await keysWritten(1);
    await observer.client.set(key, 'j"AAAA"');
    const next = instance(redis);

    expect(await next.query(question)).toEqual({ model: "test", vector: toVectorText(meaning) });
    expect(next.lookUps()).toBe(1);
  });

  it("are had without Redis while it hangs, which only the first one waits for", async () => {
    await instance(redis).query(question);
    await kept();
    redis.hang();
    const next = instance(redis, "test", 100);
    const answer = await next.query(question);
    const trips = next.door?.stats().trips;
    await next.query("Was kostet etwas anderes?");

    expect(answer).toEqual({ model: "test", vector: toVectorText(meaning) });
    expect(trips).toBe(1);
    expect(next.door?.stats()).toEqual({ state: "open", trips: 1 });
    redis.resume();
  });
});
