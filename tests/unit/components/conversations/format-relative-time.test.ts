import { describe, expect, it } from "vitest";
import {
  dayNumber,
  formatClock,
  formatDayHeading,
  formatRelativeTime,
} from "@/components/conversations/format-relative-time";

const now = new Date("2026-03-12T14:05:00Z");
const berlin = { now, timeZone: "Europe/Berlin", locale: "de" } as const;
const london = { now, timeZone: "Europe/London", locale: "en" } as const;

describe("formatRelativeTime", () => {
  it.each([
    ["2026-03-12T14:04:31Z", "jetzt"],
    ["2026-03-12T14:00:00Z", "vor 5 Min."],
    ["2026-03-12T13:05:00Z", "14:05"],
    ["2026-03-11T23:10:00Z", "00:10"],
    ["2026-03-11T12:00:00Z", "gestern"],
    ["2026-03-09T12:00:00Z", "Mo"],
    ["2026-01-03T12:00:00Z", "3. Jan."],
    ["2025-01-03T12:00:00Z", "03.01.2025"],
  ])("writes %s in German as %s", (at, expected) => {
    expect(formatRelativeTime({ ...berlin, at: new Date(at) })).toBe(expected);
  });

  it.each([
    ["2026-03-12T14:00:00Z", "5 min ago"],
    ["2026-03-11T12:00:00Z", "yesterday"],
    ["2026-03-09T12:00:00Z", "Mon"],
  ])("writes %s in English as %s", (at, expected) => {
    expect(formatRelativeTime({ ...london, at: new Date(at) })).toBe(expected);
  });

  it("calls a time that a fast clock puts into the future now", () => {
    expect(formatRelativeTime({ ...berlin, at: new Date("2026-03-12T14:06:00Z") })).toBe("jetzt");
  });

  it("turns the day at the workshop's midnight, not at the server's", () => {
    const at = new Date("2026-03-11T23:30:00Z");

    expect(formatRelativeTime({ ...berlin, at })).toBe("00:30");
    expect(formatRelativeTime({ ...london, at })).toBe("yesterday");
  });
});

describe("formatDayHeading", () => {
  it.each([
    ["2026-03-12T08:00:00Z", "heute"],
    ["2026-03-11T08:00:00Z", "gestern"],
    ["2026-03-01T08:00:00Z", "Sonntag, 1. März 2026"],
  ])("stands over the messages of %s as %s", (at, expected) => {
    expect(formatDayHeading({ ...berlin, at: new Date(at) })).toBe(expected);
  });
});

describe("formatClock", () => {
  it("is the time at the workshop", () => {
    expect(formatClock(now, "Europe/Berlin", "de")).toBe("15:05");
    expect(formatClock(now, "Europe/London", "en")).toBe("14:05");
  });
});

describe("dayNumber", () => {
  it("counts calendar days across the change to summer time", () => {
    const before = dayNumber(new Date("2026-03-28T22:30:00Z"), "Europe/Berlin");
    const after = dayNumber(new Date("2026-03-29T22:30:00Z"), "Europe/Berlin");

    expect(after - before).toBe(2);
  });
});
