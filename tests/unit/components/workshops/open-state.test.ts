import { describe, expect, it } from "vitest";
import { findOpenState } from "@/components/workshops/open-state";
import { buildWorkshopContext, hours } from "@/tests/support/build-workshop-context";

const context = {
  ...buildWorkshopContext(),
  openingHours: [hours(4, "07:30", "12:00"), hours(4, "13:00", "18:30")],
  closures: [{ startsOn: "2026-12-24", endsOn: "2027-01-02", reason: "Weihnachtspause" }],
};

describe("findOpenState", () => {
  it("says until when the present span lasts", () => {
    const now = new Date("2026-03-12T10:00:00Z");

    expect(findOpenState(context, { now, isOpen: true })).toEqual({ kind: "open", until: "12:00" });
  });

  it("believes the domain when it says closed, as on a public holiday", () => {
    const now = new Date("2026-03-12T10:00:00Z");

    expect(findOpenState(context, { now, isOpen: false })).toEqual({ kind: "closed" });
  });

  it("names the closure that keeps the workshop shut", () => {
    const now = new Date("2026-12-31T10:00:00Z");

    expect(findOpenState(context, { now, isOpen: false })).toMatchObject({
      kind: "closure",
      closure: { reason: "Weihnachtspause" },
    });
  });
});
