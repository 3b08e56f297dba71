import { describe, expect, it } from "vitest";
import { callProvider, outcomeOfSilence } from "@/lib/channels/call-provider";
import { AppError } from "@/lib/core/errors";
import { createCircuit } from "@/lib/core/circuit";
import { fetchThrough } from "@/lib/outbound/fetch-through";
import { createCircuits } from "@/lib/server/circuits";

const resting = { code: "unavailable", reason: "service_resting", retryAfterSeconds: 15 };
const broken = new Error("connection reset");

/** A service that ends its calls as it is told, one after the other, and counts them. */
function service(...ends: (() => unknown)[]) {
  let nowMs = 0;
  let calls = 0;
  const circuit = createCircuit({
    failures: 3,
    openMs: 15_000,
    isFault: (error) => error === broken,
    clockMs: () => nowMs,
  });
  const ask = () => circuit.run(async () => ends[calls++]?.());
  return { circuit, ask, calls: () => calls, pass: (ms: number) => void (nowMs += ms) };
}

const fails = (error: unknown) => () => {
  throw error;
};

describe("a service that fails three times in a row", () => {
  it("is not asked any more, and whoever comes hears at once when to come back", async () => {
    const { circuit, ask, calls } = service(fails(broken), fails(broken), fails(broken));
    for (let count = 1; count <= 3; count += 1) await expect(ask()).rejects.toBe(broken);

    await expect(ask()).rejects.toMatchObject(resting);
    expect(calls()).toBe(3);
    expect([circuit.state(), circuit.trips()]).toEqual(["open", 1]);
  });

  it("is asked by one after a while, which decides for all", async () => {
    const { circuit, ask, pass } = service(...Array(3).fill(fails(broken)), () => "well");
    for (let count = 1; count <= 3; count += 1) await ask().catch(() => undefined);
    pass(15_000);
    const first = ask();
    await expect(ask()).rejects.toMatchObject(resting);

    expect(await first).toBe("well");
    expect(circuit.state()).toBe("closed");
  });
});

it("what is the call's own fault does not count against the service", async () => {
  const wrong = new AppError("invalid", { reason: "no_such_address" });
  const { circuit, ask } = service(...Array(9).fill(fails(wrong)));
  for (let count = 1; count <= 9; count += 1) await expect(ask()).rejects.toBe(wrong);

  expect(circuit.state()).toBe("closed");
});

const statusOf = (status: number) => new Response("{}", { status });

describe("a provider behind a breaker", () => {
  it.each([
    [500, "open"],
    [503, "open"],
    [429, "closed"],
    [401, "closed"],
    [200, "closed"],
  ])(
    "that answers %i again and again is %s, each answer being passed on",
    async (status, state) => {
      const circuit = createCircuits(() => 0).of("telegram");
      const ask = fetchThrough(circuit, async () => statusOf(status));
      const statuses = [];
      for (let count = 1; count <= 8; count += 1) statuses.push((await ask("http://x")).status);

      expect(statuses).toEqual(Array(8).fill(status));
      expect(circuit.state()).toBe(state);
    },
  );

  it("that rests leaves a message unsent for sure, so that it is tried again", async () => {
    const circuit = createCircuits(() => 0).of("telegram");
    const ask = fetchThrough(circuit, async () => statusOf(500));
    for (let count = 1; count <= 8; count += 1) await ask("http://x");
    const end = await callProvider(ask, { url: "http://x" }).catch(outcomeOfSilence);

    expect(end).toEqual({ is: "retry", reason: "provider_unreachable" });
  });

  it("has a breaker of its own", async () => {
    const circuits = createCircuits(() => 0);
    const ask = fetchThrough(circuits.of("telegram"), async () => statusOf(500));
    for (let count = 1; count <= 8; count += 1) await ask("http://x");
    circuits.of("whatsapp");

    expect(circuits.list()).toEqual([
      { service: "telegram", state: "open", trips: 1 },
      { service: "whatsapp", state: "closed", trips: 0 },
    ]);
  });
});
