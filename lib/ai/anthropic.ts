import type { LanguageModel } from "./language-model";
import type { ProviderSettings } from "./provider-settings";
import { streamWithSdk } from "./stream-with-sdk";

/** A model of Anthropic's Messages API. */
export function createAnthropicModel(
  name: string,
  { apiKey = "", baseUrl }: ProviderSettings,
): LanguageModel {
  return {
    name,
    async *stream(request, signal) {
      const { createAnthropic } = await import("@ai-sdk/anthropic");
      const provider = createAnthropic({ apiKey, ...(baseUrl && { baseURL: baseUrl }) });
      yield* streamWithSdk(provider(name), request, signal);
    },
  };
}
