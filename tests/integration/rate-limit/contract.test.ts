import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Limiter, Verdict } from "@/lib/rate-limit/limiter";
import { createMemoryLimiter } from "@/lib/rate-limit/memory";
import { createUpstashLimiter } from "@/lib/rate-limit/upstash";
import { createRedis } from "@/lib/redis/create-redis";
import { hasRedis, startRedis, type TestRedis } from "@/tests/support/redis/redis";

const minuteMs = 60_000;
const times = async (count: number, ask: () => Promise<boolean>) => {
  const admitted: boolean[] = [];
  while (admitted.length < count) admitted.push(await ask());
  return admitted.filter(Boolean).length;
};

const areAdmitted = (verdicts: Verdict[]) => verdicts.every((verdict) => verdict.isAdmitted);
const askAs = (limiter: Limiter, key: string) => async () =>
  areAdmitted(await limiter.consume("chat", [{ part: "visitor", key }]));

/** What every place to count in guarantees. Keys differ from test to test; the clock begins at a whole window. */
function describeLimiter(make: () => Limiter) {
  let limiter: Limiter;
  let run = 0;
  beforeEach(() => {
    run += 1;
    vi.useFakeTimers({ toFake: ["Date"], now: 1_800_000_000_000 + run * 30 * minuteMs });
    limiter = make();
  });
  afterEach(() => void vi.useRealTimers());

  const isAdmitted = async (part: "visitor" | "network" | "workshop", key: string) =>
    areAdmitted(await limiter.consume("chat", [{ part, key: `${run}:${key}` }]));

  it("admits as many as the window says and not one more", async () => {
    expect(await times(30, () => isAdmitted("visitor", "brandt:anna"))).toBe(20);
  });

  it("counts the visitors of two workshops, and two visitors of one, apart", async () => {
    await times(30, () => isAdmitted("visitor", "brandt:anna"));

    expect(await isAdmitted("visitor", "northgate:anna")).toBe(true);
    expect(await isAdmitted("visitor", "brandt:ben")).toBe(true);
  });

  it("says how many are left, and when there is room again", async () => {
    const key = `${run}:brandt:anna`;
    const [first] = await limiter.consume("chat", [{ part: "visitor", key }]);
    await times(30, () => isAdmitted("visitor", "brandt:anna"));
    const [refused] = await limiter.consume("chat", [{ part: "visitor", key }]);

    expect(first).toMatchObject({ isAdmitted: true, limit: 20, remaining: 19 });
    expect(refused).toMatchObject({ isAdmitted: false, limit: 20, remaining: 0 });
    expect(refused?.resetMs).toBeGreaterThan(0);
    expect(refused?.resetMs).toBeLessThanOrEqual(minuteMs);
  });

  it("admits again once the window has passed", async () => {
    await times(30, () => isAdmitted("visitor", "brandt:anna"));
    vi.setSystemTime(Date.now() + 2 * minuteMs);

    expect(await isAdmitted("visitor", "brandt:anna")).toBe(true);
  });

  it("holds a bucket's capacity, and fills it again", async () => {
    const count = { part: "free", key: `${run}:brandt` } as const;
    const soft = async () => areAdmitted(await limiter.consume("chat", [count]));

    expect(await times(80, soft)).toBe(60);
    vi.setSystemTime(Date.now() + minuteMs);
    expect(await times(80, soft)).toBe(60);
  });

  it("counts under several limits at once and gives a verdict for each", async () => {
    const verdicts = await limiter.consume("chat", [
      { part: "visitor", key: `${run}:brandt:anna` },
      { part: "network", key: `${run}:brandt:192.0.2.1` },
      { part: "workshop", key: `${run}:brandt` },
    ]);

    expect(verdicts.map(({ part, remaining }) => [part, remaining])).toEqual([
      ["visitor", 19],
      ["network", 1_199],
      ["workshop", 5_999],
    ]);
  });

  it("does not let a refused visitor use up what the network shares", async () => {
    const network = { part: "network", key: `${run}:brandt:192.0.2.1` } as const;
    const visitor = { part: "visitor", key: `${run}:brandt:anna` } as const;
    await times(100, async () => areAdmitted(await limiter.consume("chat", [visitor, network])));
    const [left] = await limiter.consume("chat", [network]);

    expect(left?.remaining).toBeGreaterThanOrEqual(1_200 - 20 - 2);
  });

  it("never admits more than the limit to requests at the same time", async () => {
    const all = await Promise.all(
      Array.from({ length: 100 }, () => isAdmitted("visitor", "brandt:anna")),
    );

    expect(all.filter(Boolean)).toHaveLength(20);
  });

  it("counts nothing for a request that is taken back", async () => {
    const count = { part: "visitor", key: `${run}:brandt:anna` } as const;
    await times(30, async () => {
      const isFine = areAdmitted(await limiter.consume("chat", [count]));
      await limiter.refund("chat", [count]);
      return isFine;
    });

    expect(await times(30, () => isAdmitted("visitor", "brandt:anna"))).toBe(20);
  });

  it("knows a refusal without asking anybody, until it ends", async () => {
    const count = { part: "visitor", key: `${run}:brandt:anna` } as const;
    await times(30, () => isAdmitted("visitor", "brandt:anna"));

    expect(limiter.knownRefusal("chat", [count])).toMatchObject({ isAdmitted: false });
    vi.setSystemTime(Date.now() + 2 * minuteMs);
    expect(limiter.knownRefusal("chat", [count])).toBeNull();
  });

  it("never knows a refusal of a soft limit", async () => {
    const count = { part: "free", key: `${run}:brandt` } as const;
    await times(80, async () => (await limiter.consume("chat", [count])).length > 0);

    expect(limiter.knownRefusal("chat", [count])).toBeNull();
  });
}

describe("limits in memory", () => {
  describeLimiter(createMemoryLimiter);
});

describe.skipIf(!hasRedis())("limits in Redis", () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());

  const open = () => createRedis({ url: redis.url, token: redis.token, timeoutMs: 5_000 }).client;
  describeLimiter(() => createUpstashLimiter(open()));

  it("costs one round trip for all limits of a request, and none for a known refusal", async () => {
    const limiter = createUpstashLimiter(open());
    const counts = [
      { part: "visitor", key: "once:anna" },
      { part: "network", key: "once:192.0.2.1" },
      { part: "workshop", key: "once" },
      { part: "free", key: "once" },
    ] as const;
    const ask = async () => areAdmitted(await limiter.consume("chat", counts));
    await ask();

    const before = redis.requests();
    await ask();
    expect(redis.requests() - before).toBe(1);

    await times(25, ask);
    const refused = redis.requests();
    await times(50, ask);
    expect(redis.requests()).toBe(refused);
  });

  it("counts two instances together", async () => {
    const [one, other] = [createUpstashLimiter(open()), createUpstashLimiter(open())];
    const first = await times(15, askAs(one, "shared"));

    expect(first + (await times(15, askAs(other, "shared")))).toBe(20);
  });

  it("is closed to whoever lacks the token", async () => {
    const stranger = createRedis({ url: redis.url, token: "another token" }).client;

    await expect(stranger.ping()).rejects.toThrow("WRONGPASS");
  });
});
