import { describe, expect, it, vi } from "vitest";
import { createBreaker } from "@/lib/core/breaker";

const failure = () => Promise.reject(new Error("away"));

function setUp() {
  const clock = { ms: 0 };
  const probe = vi.fn<() => Promise<unknown>>(failure);
  const breaker = createBreaker({ probe, probeEveryMs: 1_000, clockMs: () => clock.ms });
  return { breaker, probe, clock };
}

describe("breaker", () => {
  it("passes results through while all is well", async () => {
    const { breaker, probe } = setUp();

    expect(await breaker.run(async () => 7)).toBe(7);
    expect(probe).not.toHaveBeenCalled();
  });

  it("turns a failure into null and asks no more", async () => {
    const { breaker } = setUp();
    const work = vi.fn<() => Promise<number>>(failure);

    const answers = [];
    while (answers.length < 100) answers.push(await breaker.run(work));

    expect(new Set(answers)).toEqual(new Set([null]));
    expect(work).toHaveBeenCalledTimes(1);
    expect(breaker.state()).toBe("open");
  });

  it("makes nobody wait for the probe", async () => {
    const { breaker, probe, clock } = setUp();
    await breaker.run(failure);
    probe.mockReturnValue(new Promise(() => {}));
    clock.ms = 1_000;

    expect(await breaker.run(async () => 7)).toBeNull();
    expect(await breaker.run(async () => 7)).toBeNull();
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it("comes back by itself after a probe that succeeds", async () => {
    const { breaker, probe, clock } = setUp();
    await breaker.run(failure);
    probe.mockResolvedValue("PONG");
    clock.ms = 1_000;
    await breaker.run(async () => 7);

    expect(await breaker.run(async () => 7)).toBe(7);
    expect(breaker.trips()).toBe(1);
  });

  it("stays open after a probe that fails, and asks again a second later", async () => {
    const { breaker, probe, clock } = setUp();
    await breaker.run(failure);
    clock.ms = 1_000;
    await breaker.run(async () => 7);
    await Promise.resolve();
    await breaker.run(async () => 7);
    clock.ms = 2_000;
    await breaker.run(async () => 7);

    expect(probe).toHaveBeenCalledTimes(2);
    expect(breaker.state()).toBe("open");
  });

  it("counts an outage once however many requests were waiting when it began", async () => {
    const { breaker } = setUp();
    await Promise.all(Array.from({ length: 50 }, () => breaker.run(failure)));

    expect(breaker.trips()).toBe(1);
  });
});
