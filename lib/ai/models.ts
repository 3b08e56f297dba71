import type { BudgetPlan, BudgetState } from "./budgets";
import { budgetState } from "./budgets";
import { circuitState, createCircuitPolicy, type CircuitReading } from "@/lib/core/circuit";
import { costOf, type Cost, type TokenPrice } from "./cost";
import type { LanguageModel, ModelUsage } from "./language-model";
import { limitTime } from "./limit-time";
import { isProviderFault } from "./model-error";
import { createBulkheads, protect } from "./protect";
import { retryStart } from "./retry-start";
import { sizeFor, type ModelSize, type ModelTask } from "./routing";

/** The models of an installation, with everything around them. */
export type Models = {
  forTask: (task: ModelTask) => LanguageModel;
  costOf: (model: string, usage: ModelUsage) => Cost;
  budgetState: (
    plan: BudgetPlan,
    spentMicroEuros: number,
    ownBudget?: number | null,
  ) => BudgetState;
  /** For metrics and readiness. */
  circuit: () => CircuitReading;
};

export type ModelsOptions = {
  /** The adapters of one provider. */
  adapters: Readonly<Record<ModelSize, LanguageModel>>;
  largeTasks: readonly ModelTask[];
  firstTokenMs: number;
  totalMs: number;
  streamsMax: number;
  streamsPerWorkshopMax: number;
  /** For models that the price table does not have. */
  price: TokenPrice | null;
  /** Monotonic milliseconds. @default performance.now */
  clockMs?: () => number;
};

const circuitFailures = 3;
const circuitOpenMs = 30_000;
const retries = { attempts: 2, waitMs: 150, waitMaxMs: 600 };

/** Puts time limits, retries, slots and a breaker around a provider's adapters. */
export function createModels(options: ModelsOptions): Models {
  const { adapters, firstTokenMs, totalMs, clockMs } = options;
  const circuit = createCircuitPolicy({
    failures: circuitFailures,
    openMs: circuitOpenMs,
    isFault: isProviderFault,
    ...(clockMs && { clockMs }),
  });
  const protection = {
    circuit,
    ...createBulkheads(options.streamsMax, options.streamsPerWorkshopMax),
  };
  const guarded = (adapter: LanguageModel) =>
    protect(
      limitTime(retryStart(limitTime(adapter, { firstEventMs: firstTokenMs }), retries), {
        totalMs,
      }),
      protection,
    );
  const bySize = { small: guarded(adapters.small), large: guarded(adapters.large) };
  return {
    forTask: (task) => bySize[sizeFor(task, options.largeTasks)],
    costOf: (model, usage) => costOf(model, usage, options.price),
    budgetState,
    circuit: () => circuitState(circuit),
  };
}
