import type { ModelFailure } from "@/lib/ai/model-error";
import type { ModelTask } from "@/lib/ai/routing";
import type { GuardFacts } from "../guards/guard-facts";
import { mergeSources } from "../facts/source-rows";
import type { Answer } from "../schemas";
import { leftUnsaid } from "./left-unsaid";
import type { Telling } from "./tell";
import type { Verdict } from "./verdict";

/** What a turn ends with. */
export type Completed = Pick<Verdict, "passed" | "dropped" | "rules" | "isReplaced"> & {
  answer: Answer;
  /** What still has to be said now. */
  rest: string[];
  /** What may be said only once the turn is stored, the rest included. */
  held: string;
};

type Input = { answer: Answer; task: ModelTask; known: GuardFacts };

/** Adds to what a model has said what the built-in answer still has to say; all of it when nothing has been let through. */
export function complete(
  { answer, task, known }: Input,
  telling: Telling,
  failure: ModelFailure | null,
): Completed {
  const { said, held, rules } = telling;
  const dropped = Object.values(rules).reduce((sum, count) => sum + count, 0);
  const counts = { passed: said.length, dropped, rules };
  if (said.length === 0) {
    return { ...counts, answer, rest: [answer.reply], held: "", isReplaced: true };
  }
  const missing = leftUnsaid(
    answer.reply,
    {
      hasFinished: failure === null && dropped === 0,
      // Small talk need not be ours to be right.
      isTranslated: task === "translate" || task === "talk",
    },
    { said, vocabulary: known.vocabulary },
  );
  const rest = missing.length === 0 ? [] : ["\n\n", missing.join(" ")];
  const isHeld = held.length > 0;
  return {
    ...counts,
    answer: {
      ...answer,
      reply: [...said, ...rest].join("").trim(),
      sources: mergeSources([...answer.sources, ...telling.sources]),
      actions: [...answer.actions, ...telling.actions],
    },
    rest: isHeld ? [] : rest,
    held: isHeld ? [...held, ...rest].join("") : "",
    isReplaced: rest.length > 0,
  };
}
