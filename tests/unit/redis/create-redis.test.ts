import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRedis } from "@/lib/redis/create-redis";

let patience: AbortController;
const asked = vi.fn<typeof fetch>();

/** A server that takes the question and never answers. */
const hang: typeof fetch = (_address, init) =>
  new Promise((_resolve, reject) => {
    const { signal } = init ?? {};
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

beforeEach(() => {
  patience = new AbortController();
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => patience.signal);
  vi.stubGlobal("fetch", asked.mockReset().mockImplementation(hang));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = () => {
  const clock = { ms: 0 };
  const redis = createRedis({
    url: "https://redis.example",
    token: "a token",
    clockMs: () => clock.ms,
  });
  return { redis, clock };
};
const ask = (redis: ReturnType<typeof createRedis>) => redis.run((client) => client.get("key"));

describe("a Redis that hangs", () => {
  it("is waited for 100 ms, once, by all who ask in the same moment together", async () => {
    const { redis } = open();
    const waiting = Promise.all([ask(redis), ask(redis), ask(redis)]);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    patience.abort();

    expect(await waiting).toEqual([null, null, null]);
    expect(vi.mocked(AbortSignal.timeout).mock.calls).toEqual([[100]]);
    expect(await ask(redis)).toBeNull();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(redis.stats()).toEqual({ state: "open", trips: 1 });
  });

  it("is asked again behind everybody's back, and used as soon as it answers", async () => {
    const { redis, clock } = open();
    const first = ask(redis);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    patience.abort();
    await first;
    patience = new AbortController();
    asked.mockImplementation(async () => Response.json([{ result: "UE9ORw==" }]));
    clock.ms = 1_000;

    expect(await ask(redis)).toBeNull();
    await vi.waitFor(() => expect(redis.stats().state).toBe("closed"));
    expect(await redis.run((client) => client.ping())).toBe("PONG");
    expect(redis.stats().trips).toBe(1);
  });
});
