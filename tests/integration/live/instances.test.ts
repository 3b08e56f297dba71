import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRedisLine } from "@/lib/live/redis-line";
import { createSignals, type Signal } from "@/lib/live/signals";
import { createRedis } from "@/lib/redis/create-redis";
import { hasRedis, startRedis, type TestRedis } from "@/tests/support/redis/redis";

const typing: Signal = {
  workshopId: "0198f1f0-0000-4000-8000-000000000001",
  conversationId: "0198f1f0-0000-4000-8000-000000000002",
  from: "visitor",
  state: "typing",
  memberId: null,
  name: null,
};
const topicsOf = ({ conversationId }: Signal) => [conversationId];

describe.skipIf(!hasRedis())("signals between two instances over a real Redis", () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());

  const instance = () => createSignals(topicsOf, createRedisLine(createRedis(redis)));

  it("reach who listens on either, once, and nobody who has stopped", async () => {
    const [here, there] = [instance(), instance()];
    const heard: Record<"here" | "there", Signal[]> = { here: [], there: [] };
    const stops = [
      here.hear(typing.conversationId, (signal) => void heard.here.push(signal)),
      there.hear(typing.conversationId, (signal) => void heard.there.push(signal)),
    ];
    // A subscription takes a moment: what is sent before it is nobody's loss.
    await expect
      .poll(
        () => {
          here.send(typing);
          return Math.min(heard.here.length, heard.there.length);
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBeGreaterThan(0);
    expect(heard.there[0]).toEqual(typing);
    for (const stop of stops) stop();
    const before = heard.there.length;
    here.send(typing);

    expect(heard.there.length).toBe(before);
  });
});
