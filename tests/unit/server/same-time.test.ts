import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { refuseInSameTime } from "@/lib/server/same-time";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number, end: () => unknown) => () =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(end());
      } catch (error) {
        reject(error);
      }
    }, ms);
  });
const refuse = () => {
  throw new Error("refused");
};

it.each([12, 152])("a refusal after %i ms is told after 500 ms", async (ms) => {
  const told = vi.fn<() => void>();
  const attempt = refuseInSameTime(after(ms, refuse)).catch(told);
  await vi.advanceTimersByTimeAsync(499);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await attempt;

  expect(told).toHaveBeenCalledTimes(1);
});

it("who is let in does not wait", async () => {
  const attempt = refuseInSameTime(after(20, () => "in"));
  await vi.advanceTimersByTimeAsync(20);

  expect(await attempt).toBe("in");
});
