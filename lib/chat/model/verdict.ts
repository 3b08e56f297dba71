import type { BudgetState } from "@/lib/ai/budgets";
import type { ModelFailure } from "@/lib/ai/model-error";
import type { ModelTask } from "@/lib/ai/routing";
import type { GuardRule } from "../guards/verdict";

/** What became of a model's answer; stored with the message and counted. Never any text. */
export type Verdict = {
  model: string;
  task: ModelTask;
  /** Sentences that left. */
  passed: number;
  /** Sentences that did not. */
  dropped: number;
  /** How often each rule was broken. */
  rules: Partial<Record<GuardRule, number>>;
  /** Whether the built-in answer completed the reply, or was all of it. */
  isReplaced: boolean;
  /** Why the model did not finish; null when it did. */
  failure: ModelFailure | null;
  budget: BudgetState;
};

/** What the turn took, as `ai_usage` counts it. */
export type TurnUsage = {
  model: string;
  inputTokens: number;
  outputTokens: number;
  costMicroEuros: number;
  /** False when the price table does not know the model: it counts as 0. */
  isPriced: boolean;
};
