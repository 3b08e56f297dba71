import type { z } from "zod";

/** One message of the conversation with the model. */
export type ModelMessage = { role: "user" | "assistant"; text: string };

export type ModelRequest = {
  /** Whose slots are taken and whose budget pays. */
  workshopId: string;
  system: string;
  messages: readonly ModelMessage[];
  maxOutputTokens: number;
  /** 0: the same again for the same. Unset: the provider's own. */
  temperature?: number;
  /** The instructions stay the same from call to call: a provider that can is told to keep them at hand, under this name. */
  cacheKey?: string;
  /** The answer is one JSON object of this form; what comes is not checked here. */
  output?: { name: string; schema: z.ZodType };
};

export type ModelUsage = { inputTokens: number; outputTokens: number };

/** What a model says, as it says it; `finish` comes last and only after a whole answer. */
export type ModelEvent = { type: "text"; text: string } | { type: "finish"; usage: ModelUsage };

/** A language model behind any provider. */
export interface LanguageModel {
  /** The provider's name for it: the price table and the usage go by it. */
  readonly name: string;
  /** Streams one answer; throws a `ModelError` when it does not come, is cut off or is empty. */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
