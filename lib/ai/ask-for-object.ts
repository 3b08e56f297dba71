import { countTokens } from "./count-tokens";
import type { LanguageModel, ModelMessage, ModelRequest, ModelUsage } from "./language-model";
import { failureOf, ModelError, type ModelFailure } from "./model-error";

export type ObjectRequest<Value> = ModelRequest & {
  /** Reads the whole answer; null for one that is not of the form. */
  parse: (text: string) => Value | null;
};

/** What asking brought; never throws for a model's sake. */
export type ObjectAnswer<Value> = {
  /** Null when the model failed, or answered in another form twice. */
  value: Value | null;
  /** Why the last call failed; `garbage` where it answered in another form. */
  failure: ModelFailure | null;
  /** Null when nobody was asked: all slots taken, or the breaker open. */
  usage: ModelUsage | null;
  calls: number;
  ms: number;
};

/** No object that anybody asks for is longer; a model that does not end is stopped there. */
const answerCharsMax = 20_000;
/** After that a second try would keep the customer waiting for longer than it is worth. */
const repairWithinMs = 5_000;

/** Asks a model for one object. An answer of another form is sent back once, with what is wrong about it. */
export async function askForObject<Value>(
  model: LanguageModel,
  { parse, ...request }: ObjectRequest<Value>,
  signal: AbortSignal,
  clockMs: () => number = () => performance.now(),
): Promise<ObjectAnswer<Value>> {
  const startedMs = clockMs();
  const usages: ModelUsage[] = [];
  const heard: string[] = [];
  const messages: ModelMessage[] = [...request.messages];
  let calls = 0;
  let failure: ModelFailure | null = null;
  let value: Value | null = null;
  try {
    do {
      calls += 1;
      const text = await hear(model, { ...request, messages }, signal, heard, usages);
      value = parse(text);
      messages.push({ role: "assistant", text: text || "(nothing)" }, repair);
    } while (value === null && calls < 2 && clockMs() - startedMs < repairWithinMs);
    failure = value === null ? "garbage" : null;
  } catch (error) {
    failure = failureOf(error);
  }
  const usage = countTokens({ prompt: { ...request, messages }, heard, usages, failure });
  return { value, failure, usage, calls, ms: Math.round(clockMs() - startedMs) };
}

const repair: ModelMessage = {
  role: "user",
  text: "That is not the one JSON object of the form asked for. Answer with that object and nothing else.",
};

/** The whole answer of one call; what came of it is also noted piece by piece, for a call that is cut off is paid for as well. */
async function hear(
  model: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal,
  heard: string[],
  usages: ModelUsage[],
): Promise<string> {
  let text = "";
  for await (const event of model.stream(request, signal)) {
    if (event.type === "finish") usages.push(event.usage);
    if (event.type !== "text") continue;
    heard.push(event.text);
    text += event.text;
    if (text.length > answerCharsMax) throw new ModelError("garbage");
  }
  return text;
}
