/** What language models may cost a workshop in a calendar month (UTC), by plan, in micro-euros. */
export const monthlyBudgets = {
  free: 1_000_000,
  pro: 10_000_000,
  business: 40_000_000,
} as const;
export type BudgetPlan = keyof typeof monthlyBudgets;

const lowShare = 0.8;

/** `low` from 80 % on: models still answer, and it is worth a warning. `spent`: the built-in engine answers. */
export type BudgetState = "ok" | "low" | "spent";

/** How much of a month is used up: of the plan's budget, or of the workshop's own where the operator has set one. */
export function budgetState(
  plan: BudgetPlan,
  spentMicroEuros: number,
  ownBudget: number | null = null,
): BudgetState {
  const budget = ownBudget ?? monthlyBudgets[plan];
  if (spentMicroEuros >= budget) return "spent";
  return spentMicroEuros >= budget * lowShare ? "low" : "ok";
}

/** The same in whole percent, rounded down, so that 100 means that nothing is left. */
export function budgetPercent(
  plan: BudgetPlan,
  spentMicroEuros: number,
  ownBudget: number | null = null,
): number {
  const budget = ownBudget ?? monthlyBudgets[plan];
  return budget === 0 ? 100 : Math.floor((spentMicroEuros / budget) * 100);
}
