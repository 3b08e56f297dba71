import { describe, expect, it } from "vitest";
import { budgetState, monthlyBudgets } from "@/lib/ai/budgets";
import { costOf } from "@/lib/ai/cost";
import { sizeFor } from "@/lib/ai/routing";

const usage = { inputTokens: 1_000_000, outputTokens: 100_000 };

describe("what a call costs", () => {
  it.each([
    ["claude-haiku-4-5", 1_425_000],
    ["claude-haiku-4-5-20251001", 1_425_000],
    ["gpt-4.1-mini", 532_000],
    ["gpt-4.1", 2_660_000],
    ["gpt-4.1-2025-04-14", 2_660_000],
  ])("%s by the table, in micro-euros", (model, microEuros) => {
    expect(costOf(model, usage, null)).toEqual({ microEuros, isPriced: true });
  });

  it("takes no other model's price", () => {
    expect(costOf("gpt-4.10", usage, null)).toEqual({ microEuros: 0, isPriced: false });
    expect(costOf("gpt", usage, null)).toEqual({ microEuros: 0, isPriced: false });
  });

  it("takes the configured price where the table has none, and only there", () => {
    const price = { input: 2, output: 10 };

    expect(costOf("llama-at-home", usage, price)).toEqual({
      microEuros: 3_000_000,
      isPriced: true,
    });
    expect(costOf("gpt-4.1-mini", usage, price).microEuros).toBe(532_000);
  });
});

describe("a month's budget", () => {
  it.each([
    [0, "ok"],
    [0.79, "ok"],
    [0.8, "low"],
    [0.99, "low"],
    [1, "spent"],
    [1.5, "spent"],
  ])("used up to %f is %s on every plan", (share, state) => {
    for (const plan of ["free", "pro", "business"] as const) {
      expect(budgetState(plan, Math.round(monthlyBudgets[plan] * share))).toBe(state);
    }
  });
});

describe("routing", () => {
  it("gives the large model the tasks it is named for", () => {
    expect(sizeFor("read", ["read"])).toBe("large");
    expect(sizeFor("read", [])).toBe("small");
  });
});
