import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createLimits } from "@/lib/rate-limit/create-limits";
import { createRedis } from "@/lib/redis/create-redis";
import { hasRedis, startRedis, type TestRedis } from "@/tests/support/redis/redis";

/** Long enough that only a Redis that hangs is ever too late, also on a busy machine. */
const timeoutMs = 2_000;
const one = (key: string) => [{ part: "visitor" as const, key }];

describe.skipIf(!hasRedis())("limits while Redis is away", () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());

  it("a Redis that hangs is asked once, and what is open goes on counting by itself", async () => {
    const door = createRedis({ ...redis, timeoutMs });
    const limits = createLimits(door);
    await limits.consume("chat", one("warm"));
    redis.hang();
    const before = redis.requests();

    const verdicts = [];
    while (verdicts.length < 30) verdicts.push(...(await limits.consume("chat", one("hanging"))));
    const asked = redis.requests() - before;
    redis.resume();

    expect(asked).toBe(1);
    expect(verdicts.filter(({ isAdmitted }) => isAdmitted)).toHaveLength(20);
    expect(door.stats()).toEqual({ state: "open", trips: 1 });
  });

  it("what is closed refuses for that time", async () => {
    const limits = createLimits(createRedis({ url: "http://127.0.0.1:9", token: "no matter" }));

    await expect(
      limits.consume("auth", [{ part: "login", key: "owner@kfz-brandt.example" }]),
    ).rejects.toMatchObject({ code: "unavailable", reason: "limits_unavailable" });
  });

  it("counts in Redis again once it is back, without anybody's doing", async () => {
    const clock = { ms: 0 };
    const door = createRedis({ ...redis, timeoutMs, clockMs: () => clock.ms });
    const limits = createLimits(door);
    redis.hang();
    await limits.consume("chat", one("back"));
    redis.resume();

    await vi.waitFor(async () => {
      clock.ms += 1_000;
      await limits.consume("chat", one("back"));
      expect(door.stats()).toEqual({ state: "closed", trips: 1 });
    }, 10_000);
    const before = redis.requests();
    await limits.consume("chat", one("back"));
    expect(redis.requests()).toBe(before + 1);
  });

  it("without a Redis everything counts in this process, and nothing is closed", async () => {
    const [verdict] = await createLimits(null).consume("auth", [{ part: "login", key: "anna" }]);

    expect(verdict).toMatchObject({ isAdmitted: true });
  });
});
