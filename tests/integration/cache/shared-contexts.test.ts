import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Db } from "@/lib/core/context";
import { createRedis } from "@/lib/redis/create-redis";
import { createWorkshopContexts } from "@/lib/server/workshop-contexts";
import { importWorkshop } from "@/lib/workshops";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { hasRedis, startRedis, type TestRedis } from "@/tests/support/redis/redis";

const brandt = "kfz-brandt";
const northgate = "northgate-garage";
let database: TestDatabase;
const clock = { ms: 0 };

beforeAll(async () => {
  database = await startTestDatabase();
  for (const slug of [brandt, northgate]) {
    const file = JSON.parse(await readFile(`supabase/demo/${slug}.json`, "utf8"));
    await importWorkshop(database.service, file);
  }
});
afterAll(() => database.close());

/** The real database, with its calls counted by name. */
function counted(): { db: Db; calls: (name: string) => number } {
  const call = vi.fn<Db["call"]>((...args) => database.service.call(...args));
  return {
    db: { stats: { calls: 0, ms: 0 }, call },
    calls: (name) => call.mock.calls.filter(([called]) => called === name).length,
  };
}

function instance(redis: TestRedis | null, timeoutMs = 2_000) {
  const { db, calls } = counted();
  const door = redis && createRedis({ ...redis, timeoutMs, clockMs: () => clock.ms });
  const contexts = createWorkshopContexts({
    openDb: () => db,
    redis: door,
    clockMs: () => clock.ms,
  });
  return { contexts, door, loads: () => calls("get_workshop_context") };
}

describe("a cold workshop", () => {
  it("costs one database call for a thousand first requests at the same time", async () => {
    const { contexts, loads } = instance(null);
    const found = await Promise.all(Array.from({ length: 1_000 }, () => contexts.get(brandt)));

    expect(loads()).toBe(1);
    expect(new Set(found.map(({ value }) => value)).size).toBe(1);
  });

  it("is handed out frozen, all the way down", async () => {
    const { value } = await instance(null).contexts.get(brandt);

    expect(Object.isFrozen(value?.services[0]?.synonyms)).toBe(true);
  });
});

describe.skipIf(!hasRedis())("contexts that instances share", () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startRedis();
    return () => redis.close();
  });

  const shared = async () => {
    const first = instance(redis);
    const { value } = await first.contexts.get(brandt);
    await vi.waitFor(() => expect(first.contexts.layers().redis?.writes).toBe(1));
    return { first, value };
  };

  it("are loaded by one of them, compressed on the way", async () => {
    const { first, value } = await shared();
    const second = instance(redis);
    const found = await second.contexts.get(brandt);

    expect(found).toEqual({ value, state: "miss", layer: "redis" });
    expect(second.loads()).toBe(0);
    const { writtenBytes } = first.contexts.layers().redis ?? { writtenBytes: Infinity };
    expect(writtenBytes).toBeLessThan(JSON.stringify(value).length);
  });

  it("are never read in a version from before a change, also by an instance that starts after it", async () => {
    const { first } = await shared();
    await database.sql("update public.workshops set name = 'Brandt neu' where slug = $1", [brandt]);
    const second = instance(redis);
    await first.contexts.catchUp();

    expect((await second.contexts.get(brandt)).value?.workshop.name).toBe("Brandt neu");
    await vi.waitFor(() => expect(second.contexts.layers().redis?.writes).toBe(1));
    expect((await first.contexts.get(brandt)).value?.workshop.name).toBe("Brandt neu");
    expect(first.loads() + second.loads()).toBe(2);
  });

  it("are not kept under a version that began while they were loading", async () => {
    const { contexts } = instance(redis);
    await contexts.catchUp();
    const loading = contexts.get(northgate);
    await database.sql("update public.workshops set name = 'New' where slug = $1", [northgate]);
    await loading;
    await contexts.catchUp();

    expect((await contexts.get(northgate)).value?.workshop.name).toBe("New");
    expect((await instance(redis).contexts.get(northgate)).value?.workshop.name).toBe("New");
  });

  it("remember for each other that a workshop is unknown", async () => {
    const first = instance(redis);
    await first.contexts.get("nobody");
    await vi.waitFor(() => expect(first.contexts.layers().redis?.writes).toBe(1));
    const second = instance(redis);

    expect((await second.contexts.get("nobody")).value).toBeNull();
    expect(second.loads()).toBe(0);
  });

  it("cost a Redis that hangs its one timeout, and nothing but speed", async () => {
    const { contexts, door, loads } = instance(redis, 1_000);
    redis.hang();
    const found = await Promise.all([brandt, northgate].map((slug) => contexts.get(slug)));
    contexts.invalidate(brandt);
    const again = await contexts.get(brandt);

    expect([...found, again].map(({ layer }) => layer)).toEqual(Array(3).fill("database"));
    expect(loads()).toBe(3);
    expect(door?.stats()).toEqual({ state: "open", trips: 1 });
  });

  it("are shared again once Redis is back", async () => {
    const { contexts, door } = instance(redis, 1_000);
    redis.hang();
    await contexts.get(brandt);
    redis.resume();
    await vi.waitFor(async () => {
      clock.ms += 1_000;
      contexts.invalidate(brandt);
      await contexts.get(brandt);
      expect(door?.stats().state).toBe("closed");
      expect(contexts.layers().redis?.writes).toBeGreaterThan(0);
    }, 10_000);

    expect((await instance(redis).contexts.get(brandt)).layer).toBe("redis");
  });
});
