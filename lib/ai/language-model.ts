import type { z } from "zod";

/** A function that a model may call; its arguments are checked by `input` before anybody acts on them. */
export type ModelTool = { name: string; description: string; input: z.ZodType };

/** A call as the model made it; the arguments are not checked yet. */
export type ModelToolCall = { id: string; name: string; input: unknown };

/** One message of the conversation with the model. */
export type ModelMessage =
  | { role: "user"; text: string }
  | { role: "assistant"; text: string; toolCalls: readonly ModelToolCall[] }
  | { role: "tool"; results: readonly { call: ModelToolCall; result: string }[] };

export type ModelRequest = {
  /** Whose slots are taken and whose budget pays. */
  workshopId: string;
  system: string;
  messages: readonly ModelMessage[];
  tools: readonly ModelTool[];
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
export type ModelEvent =
  | { type: "text"; text: string }
  | { type: "tool-call"; call: ModelToolCall }
  | { type: "finish"; usage: ModelUsage };

/** A language model behind any provider. */
export interface LanguageModel {
  /** The provider's name for it: the price table and the usage go by it. */
  readonly name: string;
  /** Streams one answer; throws a `ModelError` when it does not come, is cut off or is empty. */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
