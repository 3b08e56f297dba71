import { describe, expect, it } from "vitest";
import { createLimits } from "@/lib/rate-limit/create-limits";
import { policies, type PolicyName } from "@/lib/rate-limit/policies";
import { createFlags } from "@/lib/server/flags";
import { guardPlatformRequest } from "@/lib/server/guard-platform-request";

const noBlocks = {
  nameNetwork: (network: string) => network,
  flags: createFlags({
    openDb: () => {
      throw new Error("nobody asks here");
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  }),
};

function setUp(policy: PolicyName | null) {
  const limits = createLimits(null);
  /** Asks until it is refused and says how often it was admitted. */
  const admitted = async (peer: string, channel = "one", most = 5_000) => {
    const route = { path: "/api/x", methods: ["POST"], policy };
    const request = { headers: new Headers(), responseHeaders: new Headers() };
    const platform = { ...noBlocks, limits, clientAddress: () => peer };
    for (let count = 0; count < most; count += 1) {
      try {
        await guardPlatformRequest(platform, { route, params: { channel } }, request);
      } catch {
        return count;
      }
    }
    return most;
  };
  return { admitted, limits };
}

describe("calls that concern no workshop's page", () => {
  it("are counted by network: five look-ups of a VIN a minute, wherever in the network they come from", async () => {
    const { admitted, limits } = setUp("vin");

    expect(await admitted("2001:db8::1")).toBe(5);
    expect(await admitted("2001:db8::2")).toBe(0);
    expect(await admitted("2001:db8:0:1::1")).toBe(5);
    expect(limits.refusals.list()).toEqual([{ policy: "vin", workshop: null, count: 3 }]);
  });

  it("are counted by channel where a provider calls, from whatever address", async () => {
    const { admitted } = setUp("webhook");

    expect(await admitted("192.0.2.1", "one")).toBe(policies.webhook.limits.channel.capacity);
    expect(await admitted("192.0.2.2", "one")).toBe(0);
    expect(await admitted("192.0.2.1", "two", 10)).toBe(10);
  });

  it("are not counted where nothing is to be counted", async () => {
    expect(await setUp(null).admitted("192.0.2.1", "one", 2_000)).toBe(2_000);
  });
});
