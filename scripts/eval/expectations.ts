import { z } from "zod";
import { occursIn } from "./normalize-text";

/** What a reply must be; every stated expectation has to hold. */
export const expectations = z.object({
  /** Every one of these occurs in the reply. */
  all: z.array(z.string().min(1)).optional(),
  /** At least one of these occurs. */
  any: z.array(z.string().min(1)).min(1).optional(),
  /** Not one of these occurs. */
  none: z.array(z.string().min(1)).optional(),
  /** Whether the bot must say that it does not know: `done.answered === false`. */
  abstain: z.boolean().optional(),
  /** An action event of this type was sent. */
  action: z.enum(["appointment", "lead", "handoff"]).optional(),
});
export type Expectations = z.infer<typeof expectations>;

/** What came back for one question. */
export type Reply = { text: string; answered: boolean; actions: string[] };

export type Verdict = { pass: boolean; reason: string };

/** Holds a reply against its expectations; `reason` names everything that was missed, empty when nothing was. */
export function judgeReply(expected: Expectations, reply: Reply): Verdict {
  const missed = [
    ...missingAll(expected.all ?? [], reply.text),
    ...missingAny(expected.any ?? [], reply.text),
    ...presentNone(expected.none ?? [], reply.text),
    ...wrongAbstention(expected.abstain, reply.answered),
    ...missingAction(expected.action, reply.actions),
  ];
  return { pass: missed.length === 0, reason: missed.join("; ") };
}

function missingAll(wanted: string[], text: string): string[] {
  return wanted.filter((item) => !occursIn(text, item)).map((item) => `lacks "${item}"`);
}

function missingAny(wanted: string[], text: string): string[] {
  if (wanted.length === 0 || wanted.some((item) => occursIn(text, item))) return [];
  return [`has none of ${wanted.map((item) => `"${item}"`).join(", ")}`];
}

function presentNone(unwanted: string[], text: string): string[] {
  return unwanted.filter((item) => occursIn(text, item)).map((item) => `has "${item}"`);
}

function wrongAbstention(abstain: boolean | undefined, answered: boolean): string[] {
  if (abstain === undefined || abstain === !answered) return [];
  return [abstain ? "answered what it cannot know" : "did not answer"];
}

function missingAction(action: string | undefined, actions: string[]): string[] {
  if (action === undefined || actions.includes(action)) return [];
  return [`offers ${actions.join(", ") || "no action"} instead of ${action}`];
}
