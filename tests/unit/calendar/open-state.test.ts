import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { openStateAt } from "@/lib/calendar";
import { buildWorkshopContext, hours } from "@/tests/support/build-workshop-context";

const saxony = buildWorkshopContext();
const facts = {
  ...saxony,
  openingHours: [
    ...saxony.openingHours,
    hours(6, "09:00", "12:00", { weeks: [1], note: "Abgabe" }),
  ],
};
const at = (instant: string) => openStateAt(facts, new Date(instant));
const date = (day: string) => Temporal.PlainDate.from(day);

describe("the state of the workshop right now", () => {
  it("is open until the present span ends, with what it is open for", () => {
    expect(at("2026-12-03T10:00:00+01:00")).toEqual({
      kind: "open",
      until: { date: date("2026-12-03"), minute: 720 },
      note: "",
    });
    expect(at("2026-12-05T10:00:00+01:00")).toMatchObject({ kind: "open", note: "Abgabe" });
  });

  it("is closed between hours without a reason, and opens next when they go on", () => {
    expect(at("2026-12-03T12:30:00+01:00")).toMatchObject({
      kind: "closed",
      reason: null,
      next: { date: date("2026-12-03"), span: { from: 780 } },
    });
  });

  it.each([
    ["the closure", "2026-12-31T10:00:00+01:00", { kind: "closure" }],
    ["the holiday", "2027-05-17T10:00:00+02:00", { kind: "holiday" }],
    ["the week of the month", "2026-12-12T10:00:00+01:00", { kind: "week", weeks: [1] }],
    ["the weekday", "2026-12-06T10:00:00+01:00", { kind: "weekday" }],
  ])("is closed for %s", (_, instant, reason) => {
    expect(at(instant)).toMatchObject({ kind: "closed", reason });
  });

  it("is open without an end around the clock", () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hours(weekday, "00:00", "24:00"));
    const state = openStateAt(
      { ...saxony, openingHours: always },
      new Date("2026-12-03T10:00:00+01:00"),
    );

    expect(state).toEqual({ kind: "open", until: "always", note: "" });
  });
});
