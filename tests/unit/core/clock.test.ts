import { expect, it } from "vitest";
import { frozenClock } from "@/lib/core/clock";

it("holds a frozen clock still even when a reader changes the date it got", () => {
  const clock = frozenClock(new Date("2026-11-20T09:00:00Z"));

  clock().setUTCFullYear(1999);

  expect(clock().toISOString()).toBe("2026-11-20T09:00:00.000Z");
});
