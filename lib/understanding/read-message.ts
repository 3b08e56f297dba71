import type { BudgetState } from "@/lib/ai/budgets";
import type { Frame } from "./frame";
import type { Effort, ModelReader, Reader, ReadInput } from "./reader";

/** The readers of one turn. */
export type Readers = {
  builtIn: Reader;
  /** Null where no language model is configured, or none may be asked. */
  model: ModelReader | null;
  budget: BudgetState;
};

/** How a message was understood, and by whom. */
export type ReadMessage = {
  frame: Frame;
  reader: Frame["reader"];
  isCertain: boolean;
  /** Of the frame's asks, the least; 1 without any. */
  confidence: number;
  /** What the model took, where one was asked. */
  effort: Effort | null;
};

/**
 * Reads a message: the built-in reader first, and where that is not certain a model, whose frame takes its place if there is one. Yields
 * once when somebody is asked who takes time. Whatever fails, the built-in frame stands.
 */
export async function* readMessage(
  input: ReadInput,
  { builtIn, model, budget }: Readers,
  signal: AbortSignal,
): AsyncGenerator<"reading", ReadMessage> {
  const first = await builtIn.read(input);
  const isAsked = model !== null && !first.isCertain && budget !== "spent";
  if (isAsked) yield "reading";
  const second = isAsked ? await model.read(input, signal) : null;
  const { frame, isCertain } = second?.reading ?? first;
  return {
    frame,
    reader: second?.reading ? "model" : builtIn.name,
    isCertain,
    confidence: Math.min(1, ...frame.asks.map((ask) => ask.confidence)),
    effort: second?.effort ?? null,
  };
}
