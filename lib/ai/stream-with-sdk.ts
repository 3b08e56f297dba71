import type { LanguageModel as SdkModel } from "ai";
import { z } from "zod";
import { ModelError } from "./model-error";
import type { ModelEvent, ModelRequest } from "./language-model";

/** Streams one answer of an AI SDK model as events of our port; throws nothing but a `ModelError`. */
export async function* streamWithSdk(
  model: SdkModel,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  let hasSpoken = false;
  try {
    for await (const event of translate(model, request, signal)) {
      hasSpoken = true;
      yield event;
    }
  } catch (error) {
    throw hasSpoken && !signal.aborted ? new ModelError("cut") : await toModelError(error, signal);
  }
}

/** The SDK is loaded at the first call: most processes never need it. */
async function* translate(
  model: SdkModel,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  const { jsonSchema, Output, streamText } = await import("ai");
  const { cacheKey, output, temperature } = request;
  const { stream } = streamText({
    model,
    instructions: instructionsOf(request),
    messages: request.messages.map(({ role, text }) => ({ role, content: text })),
    maxOutputTokens: request.maxOutputTokens,
    ...(temperature !== undefined && { temperature }),
    ...(cacheKey !== undefined && { providerOptions: { openai: { promptCacheKey: cacheKey } } }),
    ...(output && {
      output: Output.object({
        name: output.name,
        // Every field required and no other allowed: what providers' strict modes ask for.
        schema: jsonSchema(() =>
          z.toJSONSchema(output.schema, { io: "output", target: "draft-7" }),
        ),
      }),
    }),
    abortSignal: signal,
    // Retries are ours: they must know whether something has been said already.
    maxRetries: 0,
    telemetry: { isEnabled: false },
    // Failures arrive as parts of the stream; without this they are also printed.
    onError: () => undefined,
  });
  let isEmpty = true;
  for await (const part of stream) {
    switch (part.type) {
      case "text-delta":
        if (part.text === "") break;
        isEmpty &&= part.text.trim() === "";
        yield { type: "text", text: part.text };
        break;
      case "error":
        throw part.error;
      case "abort":
        throw toAbortError(signal);
      case "finish":
        // Any other reason leaves something out.
        if (part.finishReason !== "stop") throw new ModelError("cut");
        if (isEmpty) throw new ModelError("empty");
        yield {
          type: "finish",
          usage: {
            inputTokens: part.totalUsage.inputTokens ?? 0,
            outputTokens: part.totalUsage.outputTokens ?? 0,
          },
        };
        break;
      default:
    }
  }
}

/** What stays the same is marked as such for the provider that wants a mark; one that caches by itself needs none. */
function instructionsOf({ system, cacheKey }: ModelRequest) {
  if (cacheKey === undefined) return system;
  return {
    role: "system" as const,
    content: system,
    providerOptions: { anthropic: { cacheControl: { type: "ephemeral" as const } } },
  };
}

/** What the provider's failure means to us. Its message is not kept: it may quote the prompt. */
async function toModelError(error: unknown, signal: AbortSignal): Promise<ModelError> {
  if (error instanceof ModelError) return error;
  if (signal.aborted) return toAbortError(signal);
  const { APICallError, JSONParseError, NoOutputGeneratedError, TypeValidationError } =
    await import("ai");
  if (NoOutputGeneratedError.isInstance(error)) return new ModelError("empty");
  if (JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)) {
    return new ModelError("garbage");
  }
  if (!APICallError.isInstance(error)) return new ModelError("unavailable");
  const { statusCode = 503, isRetryable } = error;
  return new ModelError(isRetryable || statusCode >= 500 ? "unavailable" : "refused");
}

function toAbortError({ reason }: AbortSignal): ModelError {
  return reason instanceof ModelError ? reason : new ModelError("aborted");
}
