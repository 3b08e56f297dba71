import { createOpenAI } from "@ai-sdk/openai";
import type { Embedder } from "./embedder";
import { createSdkEmbedder } from "./sdk-embedder";

/** OpenAI's own service. */
export function createOpenAIEmbedder({
  apiKey,
  model,
}: {
  apiKey: string;
  model: string;
}): Embedder {
  return createSdkEmbedder(createOpenAI({ apiKey }).embedding(model));
}
