import type { ModelToolCall } from "@/lib/ai/language-model";
import { tellsOfDeed } from "../guards/action-guard";
import { checkSentence } from "../guards/check-sentence";
import { toEvidence, type EvidenceText } from "../guards/evidence";
import type { GuardFacts } from "../guards/guard-facts";
import { createSentenceStream } from "../guards/sentence-stream";
import type { GuardRule } from "../guards/verdict";
import type { AnswerAction, GroundedSource } from "../schemas";
import { runTool, type ToolRoom } from "./run-tool";

/** A reply in the making: what may be said of what the model says. */
export type Telling = {
  /** Takes the next text and returns the sentences that may leave now. */
  hear: (text: string) => string[];
  /** Takes the end of a text; the last sentence counts only when the model came to its end. */
  end: () => string[];
  /** Runs a tool, whose result sentences may then state. */
  call: (call: ModelToolCall) => string;
  /** Everything that passed, in order; `held` is said after the turn is stored, for it tells of a deed. */
  readonly said: readonly string[];
  readonly held: readonly string[];
  readonly rules: Partial<Record<GuardRule, number>>;
  readonly actions: readonly AnswerAction[];
  readonly sources: readonly GroundedSource[];
};

/** A reply longer than that is rambling. */
const replyCharsMax = 2_500;

/** Starts a reply that is held against the facts, sentence by sentence. */
export function startTelling(known: GuardFacts, room: ToolRoom): Telling {
  const stream = createSentenceStream();
  const said: string[] = [];
  const held: string[] = [];
  const rules: Partial<Record<GuardRule, number>> = {};
  const actions: AnswerAction[] = [];
  const sources: GroundedSource[] = [];
  const evidence = [...known.evidence];

  const learn = (texts: readonly EvidenceText[]) =>
    evidence.push(...toEvidence(texts, known.vocabulary));

  const judge = (raw: string): string[] => {
    const sentence = withoutMarkup(raw);
    const taken = new Set(actions.map(({ type }) => type));
    const rule = isRambling(said, sentence)
      ? "form"
      : checkSentence(sentence, { ...known, evidence, taken, said });
    if (rule !== null) {
      rules[rule] = (rules[rule] ?? 0) + 1;
      return [];
    }
    said.push(sentence);
    if (held.length === 0 && !(taken.size > 0 && tellsOfDeed(sentence))) return [sentence];
    held.push(sentence);
    return [];
  };

  return {
    hear: (text) => stream.push(text).flatMap(judge),
    end: () => stream.flush().flatMap((sentence) => judge(sentence.trimEnd())),
    call: (call) => {
      const outcome = runTool(call, room);
      learn(outcome.evidence);
      sources.push(...outcome.sources);
      const { action } = outcome;
      if (action && !actions.some(({ type }) => type === action.type)) actions.push(action);
      return outcome.result;
    },
    said,
    held,
    rules,
    actions,
    sources,
  };
}

/** Asterisks and the like mean nothing in the chat, and nobody sees a soft hyphen. */
function withoutMarkup(sentence: string): string {
  return sentence.replace(/\*\*|__|`|\p{Cf}/gu, "").replace(/^\s*#{1,4}\s+/u, "");
}

/** Too long, or the same once more. */
function isRambling(said: readonly string[], sentence: string): boolean {
  const length = said.reduce((sum, it) => sum + it.length, sentence.length);
  return length > replyCharsMax || said.some((it) => it.trim() === sentence.trim());
}
