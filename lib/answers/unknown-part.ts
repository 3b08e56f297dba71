import { tidyLine } from "@/lib/core/text";
import { openQuestion } from "./open-question";
import { part, type Part } from "./part";
import type { Turn } from "./turn";

const maxNamedChars = 80;

/** Says plainly what is not known, by its name where it can be named, and offers to pass it on. */
export function unknownPart(turn: Turn, said: readonly Part[], next: readonly Part[]): Part {
  const { frame, words, answers, message } = turn;
  const named = [...new Set(frame.unknown.flatMap((it) => nameOf(it, message) ?? []))];
  const say = words.unknown[answers % words.unknown.length] ?? words.restUnknown;
  const open = frame.unknown.length > 0 ? frame.unknown : message === null ? [] : [message];
  // Who gets to speak to a person need not hear what the assistant does not know.
  const isCared =
    frame.action?.kind === "callBack" ||
    frame.action?.kind === "quote" ||
    frame.action?.kind === "status" ||
    [...said, ...next].some(({ actions }) => actions.some(({ type }) => type === "handoff"));
  if (isCared) return part({ text: "", answered: false, open });
  return part({
    text: said.length > 0 ? words.restUnknown(named) : say(named),
    answered: false,
    actions: [openQuestion(turn)],
    open,
    lead: turn.draft ?? { purpose: "callBack", asked: 0 },
  });
}

/**
 * A part of the message as it may be said back. Whoever read it may have reworded it: only what stands in the message is, where that
 * is at hand, and a number never.
 */
function nameOf(text: string, message: string | null): string | null {
  const line = tidyLine(text);
  const isTold = line !== "" && line.length <= maxNamedChars && !/\d/.test(line);
  return isTold && (message === null || message.includes(line)) ? line : null;
}
