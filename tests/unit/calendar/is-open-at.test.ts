import { describe, expect, it } from "vitest";
import { isOpenAt } from "@/lib/calendar";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const saxony = buildWorkshopContext();
const england = buildWorkshopContext({ region: "GB-ENG", timezone: "Europe/London" });
const isOpen = (context: typeof saxony, instant: string) => isOpenAt(context, new Date(instant));

describe("isOpenAt", () => {
  it.each([
    ["opening", "2026-11-19T07:30:00+01:00", true],
    ["a minute before opening", "2026-11-19T07:29:59+01:00", false],
    ["the lunch break", "2026-11-19T12:00:00+01:00", false],
    ["the afternoon", "2026-11-19T13:00:00+01:00", true],
    ["closing", "2026-11-19T17:30:00+01:00", false],
    ["a Saturday", "2026-11-21T10:00:00+01:00", false],
    ["summer time", "2026-07-02T07:30:00+02:00", true],
    ["a public holiday of the region", "2026-11-18T10:00:00+01:00", false],
    ["the first closed day", "2026-12-24T10:00:00+01:00", false],
    ["an ordinary weekday in the closure", "2026-12-29T10:00:00+01:00", false],
    ["the first day after it", "2027-01-04T10:00:00+01:00", true],
  ])("is right at %s", (_name, instant, expected) => {
    expect(isOpen(saxony, instant)).toBe(expected);
  });

  it("goes by the workshop's own clock and its own region's holidays", () => {
    expect(isOpen(england, "2026-11-19T07:30:00+01:00")).toBe(false);
    expect(isOpen(england, "2026-11-19T07:30:00Z")).toBe(true);
    expect(isOpen(england, "2026-11-18T10:00:00Z")).toBe(true);
    expect(isOpen(england, "2026-08-31T10:00:00+01:00")).toBe(false);
    expect(isOpen(saxony, "2026-08-31T10:00:00+02:00")).toBe(true);
  });

  it("knows no holidays of a region it does not know", () => {
    const unknown = buildWorkshopContext({ region: "XX-YY" });

    expect(isOpen(unknown, "2026-11-18T10:00:00+01:00")).toBe(true);
  });
});
