import { describe, expect, it } from "vitest";
import { currentMarks, effectivePlan, isOverConversations } from "@/lib/workshops";
import { usageLevel } from "@/lib/workshops/schemas";
import { buildWorkshopContext } from "../../support/build-workshop-context";

const full = { quota: "conversations", level: "full", month: "2026-12" } as const;
const seats = { quota: "seats", level: "low", month: null } as const;
const facts = (quotaMarks: (typeof full | typeof seats)[]) =>
  buildWorkshopContext({ quotaMarks }).workshop;

const at = (time: string) => new Date(time);

describe("marks of quotas", () => {
  it("count to the end of the workshop's own month, and no longer", () => {
    const marked = facts([full, seats]);

    // In Berlin December ends an hour before it does in London.
    expect(isOverConversations(marked, at("2026-12-31T22:59:00Z"))).toBe(true);
    expect(isOverConversations(marked, at("2026-12-31T23:00:00Z"))).toBe(false);
    expect(currentMarks(marked, at("2027-01-05T12:00:00Z"))).toEqual([seats]);
  });

  it("leave the models to a workshop that has none", () => {
    expect(isOverConversations(facts([seats]), at("2026-12-05T12:00:00Z"))).toBe(false);
  });
});

describe("the plan that counts", () => {
  const trial = { plan: "free", limitsPlan: null, trialEndsAt: "2026-12-10T00:00:00Z" } as const;

  it("is pro in a trial, and the own one from its end on", () => {
    expect(effectivePlan(trial, at("2026-12-09T23:59:59Z"))).toBe("pro");
    expect(effectivePlan(trial, at("2026-12-10T00:00:00Z"))).toBe("free");
  });

  it("is no smaller in a trial than the own one, and always what the operator has set", () => {
    const now = at("2026-12-01T00:00:00Z");

    expect(effectivePlan({ ...trial, plan: "business" }, now)).toBe("business");
    expect(effectivePlan({ ...trial, limitsPlan: "free" }, now)).toBe("free");
  });
});

describe("usage", () => {
  it.each([
    [7, 10, "ok"],
    [8, 10, "low"],
    [10, 10, "full"],
    [12, 10, "full"],
    [0, 0, "full"],
  ])("of %i of %i is %s", (used, limit, level) => {
    expect(usageLevel({ used, limit })).toBe(level);
  });
});
