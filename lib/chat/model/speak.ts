import type { BudgetState } from "@/lib/ai/budgets";
import type {
  LanguageModel,
  ModelMessage,
  ModelToolCall,
  ModelUsage,
} from "@/lib/ai/language-model";
import { failureOf, type ModelFailure } from "@/lib/ai/model-error";
import type { Models } from "@/lib/ai/models";
import type { ModelTask } from "@/lib/ai/routing";
import type { GuardFacts } from "../guards/guard-facts";
import type { Prompt } from "../prompt/build-prompt";
import { chatTools } from "../prompt/tools";
import type { Answer } from "../schemas";
import { complete } from "./complete";
import { countTokens } from "@/lib/ai/count-tokens";
import type { ToolRoom } from "./run-tool";
import { startTelling, type Telling } from "./tell";
import type { TurnUsage, Verdict } from "./verdict";

export type SpeakInput = {
  models: Models;
  task: ModelTask;
  budget: BudgetState;
  prompt: Prompt;
  known: GuardFacts;
  room: ToolRoom;
  /** The built-in answer: what is said wherever the model fails. */
  answer: Answer;
};

/** A reply that a model had a part in. */
export type Spoken = {
  answer: Answer;
  /** The end of the reply, to be said once the turn is stored. */
  held: string;
  verdict: Verdict;
  /** Null when nobody was asked: all slots taken, or the breaker open. */
  usage: TurnUsage | null;
};

/** Calls that a model may make before it has to answer. */
const roundsMax = 3;
const maxOutputTokens = 500;

/**
 * Lets a model answer and yields what passes the guards as it comes. Whatever fails, at whatever moment, ends in the built-in
 * answer: what of it has not been said yet. Never throws for a model's sake.
 */
export async function* speak(input: SpeakInput): AsyncGenerator<string, Spoken> {
  const { models, task, known, room, prompt } = input;
  const model = models.forTask(task);
  const telling = startTelling(known, room);
  const usages: ModelUsage[] = [];
  const heard: string[] = [];
  let failure: ModelFailure | null = null;
  const messages = [...prompt.messages];
  try {
    for (let round = 1; round <= roundsMax; round += 1) {
      const calls: ModelToolCall[] = [];
      const from = heard.length;
      for await (const event of ask(model, { ...prompt, messages }, known, round)) {
        if (event.type === "text") {
          heard.push(event.text);
          yield* telling.hear(event.text);
        } else if (event.type === "tool-call") calls.push(event.call);
        else usages.push(event.usage);
      }
      yield* telling.end();
      if (calls.length === 0) break;
      messages.push(...toolMessages(heard.slice(from).join(""), calls, telling));
    }
  } catch (error) {
    failure = failureOf(error);
  }
  const { rest, held, answer, ...counts } = complete(input, telling, failure);
  yield* rest;
  const tokens = countTokens({ prompt, heard, usages, failure });
  const cost = tokens && models.costOf(model.name, tokens);
  return {
    answer,
    held,
    verdict: { model: model.name, task, ...counts, failure, budget: input.budget },
    usage: cost && {
      model: model.name,
      ...tokens,
      costMicroEuros: cost.microEuros,
      isPriced: cost.isPriced,
    },
  };
}

function ask(model: LanguageModel, prompt: Prompt, { context }: GuardFacts, round: number) {
  const { signal } = new AbortController();
  return model.stream(
    {
      workshopId: context.workshop.id,
      system: prompt.system,
      messages: prompt.messages,
      // The last round is for the answer.
      tools: round < roundsMax ? chatTools : [],
      maxOutputTokens,
    },
    signal,
  );
}

function toolMessages(
  text: string,
  calls: readonly ModelToolCall[],
  telling: Telling,
): ModelMessage[] {
  return [
    { role: "assistant", text, toolCalls: calls },
    { role: "tool", results: calls.map((call) => ({ call, result: telling.call(call) })) },
  ];
}
