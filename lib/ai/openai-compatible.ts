import type { LanguageModel, ModelEvent, ModelRequest } from "./language-model";
import { failureOf } from "./model-error";
import type { ProviderSettings } from "./provider-settings";
import { streamWithSdk } from "./stream-with-sdk";

/**
 * A model of any server that speaks OpenAI's Chat Completions. Not each of them knows JSON schemas: one that refuses a request with
 * such a form is asked without from then on, for the instructions name the form in words as well.
 */
export function createCompatibleModel(
  name: string,
  { apiKey, baseUrl }: ProviderSettings & { baseUrl: string },
): LanguageModel {
  let takesForms = true;

  async function* ask(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    const provider = createOpenAICompatible({
      name: "compatible",
      baseURL: baseUrl,
      includeUsage: true,
      supportsStructuredOutputs: true,
      ...(apiKey && { apiKey }),
    });
    yield* streamWithSdk(provider(name), request, signal);
  }

  return {
    name,
    async *stream(request, signal) {
      const { output, ...plain } = request;
      if (output === undefined || !takesForms) {
        yield* ask(plain, signal);
        return;
      }
      try {
        yield* ask(request, signal);
      } catch (error) {
        if (failureOf(error) !== "refused") throw error;
        yield* ask(plain, signal);
        takesForms = false;
      }
    },
  };
}
