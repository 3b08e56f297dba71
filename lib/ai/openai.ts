import type { LanguageModel } from "./language-model";
import type { ProviderSettings } from "./provider-settings";
import { streamWithSdk } from "./stream-with-sdk";

/** A model of OpenAI's Responses API. */
export function createOpenAiModel(
  name: string,
  { apiKey = "", baseUrl }: ProviderSettings,
): LanguageModel {
  return {
    name,
    async *stream(request, signal) {
      const { createOpenAI } = await import("@ai-sdk/openai");
      const provider = createOpenAI({ apiKey, ...(baseUrl && { baseURL: baseUrl }) });
      yield* streamWithSdk(provider(name), request, signal);
    },
  };
}
