import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { Embedder } from "./embedder";
import { createSdkEmbedder } from "./sdk-embedder";

type CompatibleOptions = {
  /** Up to and including `/v1`. */
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  /** @default the global fetch */
  fetch?: typeof fetch;
};

/** Any server that speaks OpenAI's `/embeddings`. */
export function createCompatibleEmbedder(options: CompatibleOptions): Embedder {
  const { baseUrl, apiKey, model, fetch } = options;
  const provider = createOpenAICompatible({
    name: "compatible",
    baseURL: baseUrl,
    ...(apiKey !== undefined && { apiKey }),
    ...(fetch !== undefined && { fetch }),
  });
  return createSdkEmbedder(provider.embeddingModel(model));
}
