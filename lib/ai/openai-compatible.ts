import type { LanguageModel } from "./language-model";
import type { ProviderSettings } from "./provider-settings";
import { streamWithSdk } from "./stream-with-sdk";

/** A model of any server that speaks OpenAI's Chat Completions. */
export function createCompatibleModel(
  name: string,
  { apiKey, baseUrl }: ProviderSettings & { baseUrl: string },
): LanguageModel {
  return {
    name,
    async *stream(request, signal) {
      const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
      const provider = createOpenAICompatible({
        name: "compatible",
        baseURL: baseUrl,
        includeUsage: true,
        ...(apiKey && { apiKey }),
      });
      yield* streamWithSdk(provider(name), request, signal);
    },
  };
}
