import { describe, expect, it } from "vitest";
import { modelBudget } from "@/lib/server/model-budget";
import { openModels } from "@/tests/support/open-models";

const models = openModels("http://127.0.0.1:9/v1");
/** Ten euros a month. */
const plan = "pro";

describe("what an owner is told of the month's models", () => {
  it.each([
    [7_999_999, null],
    [8_000_000, { percent: 80, isSpent: false }],
    [9_999_999, { percent: 99, isSpent: false }],
    [10_000_000, { percent: 100, isSpent: true }],
    [23_450_000, { percent: 234, isSpent: true }],
  ])("after %i micro-euros", (aiSpentMicroEuros, told) => {
    expect(modelBudget({ models }, { aiSpentMicroEuros }, plan)).toEqual(told);
  });

  it("is nothing where no model answers, and nothing to anybody else", () => {
    expect(modelBudget({ models: null }, { aiSpentMicroEuros: 9_000_000 }, plan)).toBeNull();
    expect(modelBudget({ models }, { aiSpentMicroEuros: null }, plan)).toBeNull();
  });
});
