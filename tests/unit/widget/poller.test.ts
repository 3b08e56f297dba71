import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPoller } from "@/widget/state/poller";

function setUp(isReachable: boolean) {
  const looks: number[] = [];
  const state: { paceMs: number | null; isReachable: boolean } = { paceMs: 3_000, isReachable };
  const poller = createPoller({
    look: async () => {
      looks.push(Date.now());
      if (!state.isReachable) throw new Error("down");
    },
    pace: () => state.paceMs,
  });
  return { looks, state, poller };
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe("createPoller", () => {
  test("looks at the pace that is wanted", async () => {
    const { looks, poller } = setUp(true);
    poller.update();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(looks).toEqual([3_000, 6_000, 9_000]);
  });

  test("stops when nobody waits, and starts again", async () => {
    const { looks, state, poller } = setUp(true);
    poller.update();
    state.paceMs = null;
    poller.update();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
    state.paceMs = 3_000;
    poller.update();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(looks).toEqual([63_000]);
  });

  test("asks a failing server less and less often, up to every half minute", async () => {
    const { looks, poller } = setUp(false);
    poller.update();
    await vi.advanceTimersByTimeAsync(111_000);
    expect(looks).toEqual([3_000, 9_000, 21_000, 45_000, 75_000, 105_000]);
  });

  test("takes up a new pace at once", async () => {
    const { looks, state, poller } = setUp(true);
    state.paceMs = 30_000;
    poller.update();
    await vi.advanceTimersByTimeAsync(10_000);
    state.paceMs = 3_000;
    poller.update();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(looks).toEqual([13_000]);
  });

  test("never looks again once stopped", async () => {
    const { looks, poller } = setUp(true);
    poller.update();
    poller.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
  });
});
