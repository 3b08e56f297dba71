import type { LanguageModel, ModelEvent, ModelRequest } from "@/lib/ai/language-model";

/** A model in memory for tests of what is around models; each call takes the next step, the last one stays. */
export function scriptedModel(
  ...steps: readonly ((signal: AbortSignal) => AsyncIterable<ModelEvent>)[]
): LanguageModel & { calls: () => number } {
  let calls = 0;
  return {
    name: "scripted",
    calls: () => calls,
    stream(_request, signal) {
      const step = steps[Math.min(calls, steps.length - 1)];
      calls += 1;
      return step ? step(signal) : says("nothing")();
    },
  };
}

/** Says a text and finishes. */
export const says = (text: string) =>
  async function* say(): AsyncGenerator<ModelEvent> {
    yield { type: "text", text };
    yield { type: "finish", usage: { inputTokens: 1, outputTokens: 1 } };
  };

/** Fails, after a first word if there is one. */
export const fails = (error: unknown, word?: string) =>
  async function* fail(): AsyncGenerator<ModelEvent> {
    if (word !== undefined) yield { type: "text", text: word };
    throw error;
  };

/** Says nothing, for as long as one waits; deaf to the signal, as a bad adapter might be. */
export async function* waits(): AsyncGenerator<ModelEvent> {
  await new Promise(() => undefined);
  yield { type: "text", text: "never" };
}

export const anyRequest = (workshopId = "w"): ModelRequest => ({
  workshopId,
  system: "",
  messages: [{ role: "user", text: "?" }],
  maxOutputTokens: 10,
});

/** Reads a whole answer as text. */
export async function readText(
  model: LanguageModel,
  request: ModelRequest = anyRequest(),
  signal: AbortSignal = new AbortController().signal,
): Promise<string> {
  let text = "";
  for await (const event of model.stream(request, signal)) {
    text += event.type === "text" ? event.text : "";
  }
  return text;
}
