import { budgetPercent, budgetState, type BudgetPlan } from "@/lib/ai/budgets";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import type { Runtime } from "./runtime";

/** What an owner should know of the month's models: from 80 % of the budget on, and when it is spent. */
export type ModelBudget = { percent: number; isSpent: boolean };

type Budgeted = { plan: BudgetPlan; aiBudgetMicroEuros: number | null };

/** Null where there is nothing to say: to others than the owner, without models, and while there is plenty. */
export function modelBudget(
  { models }: Pick<Runtime, "models">,
  { aiSpentMicroEuros: spent }: Pick<MemberWorkshop, "aiSpentMicroEuros">,
  { plan, aiBudgetMicroEuros: own }: Budgeted,
): ModelBudget | null {
  if (models === null || spent === null) return null;
  const state = budgetState(plan, spent, own);
  return state === "ok"
    ? null
    : { percent: budgetPercent(plan, spent, own), isSpent: state === "spent" };
}
