import { describe, expect, it, vi } from "vitest";
import { rememberBriefly } from "@/lib/cache/remember-briefly";

function setUp(work: () => Promise<number>) {
  const clock = { ms: 0 };
  const counted = vi.fn<() => Promise<number>>(work);
  return { clock, counted, ask: rememberBriefly(2_000, counted, () => clock.ms) };
}

describe("rememberBriefly", () => {
  it("works once for all who ask within the time, and anew after it", async () => {
    let count = 0;
    const { clock, counted, ask } = setUp(async () => (count += 1));
    const together = await Promise.all(Array.from({ length: 400 }, ask));
    clock.ms = 1_999;
    const later = await ask();
    clock.ms = 2_000;

    expect(new Set([...together, later])).toEqual(new Set([1]));
    expect(await ask()).toBe(2);
    expect(counted).toHaveBeenCalledTimes(2);
  });

  it("keeps from the moment the answer is there, so that slow work is not piled up", async () => {
    const slow = Promise.withResolvers<number>();
    const { clock, counted, ask } = setUp(() => slow.promise);
    const first = ask();
    clock.ms = 60_000;
    const second = ask();
    slow.resolve(1);
    await Promise.all([first, second]);
    clock.ms = 61_999;
    await ask();

    expect(counted).toHaveBeenCalledTimes(1);
  });

  it("does not keep a failure", async () => {
    const answers = [Promise.reject(new Error("away")), Promise.resolve(2)];
    const { ask } = setUp(() => answers.shift() ?? Promise.resolve(0));

    await expect(ask()).rejects.toThrow("away");
    expect(await ask()).toBe(2);
  });
});
