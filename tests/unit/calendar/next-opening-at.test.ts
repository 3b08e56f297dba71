import { describe, expect, it } from "vitest";
import { nextOpeningAt } from "@/lib/calendar";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const saxony = buildWorkshopContext();
const england = buildWorkshopContext({ region: "GB-ENG", timezone: "Europe/London" });
const opening = (context: typeof saxony, instant: string) =>
  nextOpeningAt(context, new Date(instant))?.toISOString() ?? null;

describe("nextOpeningAt", () => {
  it.each([
    ["in the night", "2026-11-19T22:00:00+01:00", "2026-11-20T06:30:00.000Z"],
    ["in the lunch break", "2026-11-19T12:30:00+01:00", "2026-11-19T12:00:00.000Z"],
    ["at the very opening", "2026-11-19T07:30:00+01:00", "2026-11-19T12:00:00.000Z"],
    ["over the weekend", "2026-11-20T15:00:00+01:00", "2026-11-23T06:30:00.000Z"],
    ["past a public holiday", "2026-11-17T20:00:00+01:00", "2026-11-19T06:30:00.000Z"],
    ["past the closure and the weekend", "2026-12-23T20:00:00+01:00", "2027-01-04T06:30:00.000Z"],
    ["in summer time", "2026-07-01T20:00:00+02:00", "2026-07-02T05:30:00.000Z"],
  ])("is right %s", (_name, instant, expected) => {
    expect(opening(saxony, instant)).toBe(expected);
  });

  it("goes by the workshop's own clock and its own region's holidays", () => {
    expect(opening(england, "2026-11-17T20:00:00Z")).toBe("2026-11-18T07:30:00.000Z");
  });

  it("knows none for a workshop that is never open", () => {
    expect(opening({ ...saxony, openingHours: [] }, "2026-11-19T22:00:00+01:00")).toBeNull();
  });
});
