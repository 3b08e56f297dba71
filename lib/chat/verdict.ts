import type { BudgetState } from "@/lib/ai/budgets";
import type { ModelFailure } from "@/lib/ai/model-error";
import type { Frame, ReadMessage } from "@/lib/understanding";

/** How a message was understood; stored with its answer and counted. Never any text. */
export type ReadVerdict = {
  reader: Frame["reader"];
  /** Whether the built-in reader was so sure that nobody else was asked. */
  isCertain: boolean;
  /** How sure the reader was of the ask it was least sure of. */
  confidence: number;
  /** From the message to its answer, without the database. */
  ms: number;
  /** What a model did, where one was asked. */
  model?: string;
  calls?: number;
  /** Why its frame is not the one answered; null when it is. */
  failure?: ModelFailure | "unanswerable" | null;
  droppedIds?: number;
  /** Sentences of its own that were shown, and that the guards kept back. */
  passed?: number;
  dropped?: number;
  isCached?: boolean;
  /** Whether the built-in answer stands in for the model's. */
  isReplaced?: boolean;
  budget?: BudgetState;
  inputTokens?: number;
  outputTokens?: number;
  costMicroEuros?: number;
};

type Outcome = {
  /** Whether the model's frame could be made into an answer. */
  isRendered: boolean;
  budget: BudgetState;
  ms: number;
};

/** Sums up how a message was read. */
export function verdictOf(
  { reader, isCertain, confidence, effort, frame }: ReadMessage,
  { isRendered, budget, ms }: Outcome,
): ReadVerdict {
  const isModels = reader === "model" && isRendered;
  const verdict = {
    reader: isModels ? ("model" as const) : ("built-in" as const),
    isCertain,
    confidence,
    // A frozen clock, as tests and evaluations have, sees no time pass.
    ms: Math.max(ms, effort?.ms ?? 0),
  };
  if (effort === null) return verdict;
  const unanswerable = reader === "model" && !isRendered ? ("unanswerable" as const) : null;
  return {
    ...verdict,
    model: effort.model,
    calls: effort.calls,
    failure: effort.failure ?? unanswerable,
    droppedIds: effort.droppedIds,
    passed: ownWords(frame),
    dropped: effort.droppedWords,
    isCached: effort.isCached,
    isReplaced: !isModels,
    budget,
    ...(effort.usage && {
      inputTokens: effort.usage.inputTokens,
      outputTokens: effort.usage.outputTokens,
      costMicroEuros: effort.usage.costMicroEuros,
    }),
  };
}

function ownWords({ asks, translations = [] }: Frame): number {
  return translations.length + asks.filter((ask) => ask.ask === "talk" && ask.reply).length;
}
