import { describe, expect, it } from "vitest";
import { modelBudget } from "@/lib/server/model-budget";
import { openModels } from "@/tests/support/open-models";

const models = openModels("http://127.0.0.1:9/v1");
/** Ten euros a month. */
const workshop = { plan: "pro", aiBudgetMicroEuros: null } as const;

describe("what an owner is told of the month's models", () => {
  it.each([
    [7_999_999, null],
    [8_000_000, { percent: 80, isSpent: false }],
    [9_999_999, { percent: 99, isSpent: false }],
    [10_000_000, { percent: 100, isSpent: true }],
    [23_450_000, { percent: 234, isSpent: true }],
  ])("after %i micro-euros", (aiSpentMicroEuros, told) => {
    expect(modelBudget({ models }, { aiSpentMicroEuros }, workshop)).toEqual(told);
  });

  it("is measured by the workshop's own budget where the operator has set one", () => {
    const own = { ...workshop, aiBudgetMicroEuros: 20_000_000 };

    expect(modelBudget({ models }, { aiSpentMicroEuros: 10_000_000 }, own)).toBeNull();
    expect(modelBudget({ models }, { aiSpentMicroEuros: 20_000_000 }, own)).toEqual({
      percent: 100,
      isSpent: true,
    });
  });

  it("is nothing where no model answers, and nothing to anybody else", () => {
    expect(modelBudget({ models: null }, { aiSpentMicroEuros: 9_000_000 }, workshop)).toBeNull();
    expect(modelBudget({ models }, { aiSpentMicroEuros: null }, workshop)).toBeNull();
  });
});
