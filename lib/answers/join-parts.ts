import { cutText } from "@/lib/core/text";
import { sources } from "@/lib/chat";
import type { Answer, AnswerAction } from "@/lib/chat/schemas";
import type { Part } from "./part";
import type { Turn } from "./turn";

/** More than anybody types, and less than a lead may hold. */
const maxMessageChars = 1000;

/** Puts the parts of a reply together: each text, source and kind of action once, and one offer to pass on what stayed open. */
export function joinParts(parts: readonly Part[], turn: Turn): Answer {
  const texts = withoutRepeats(parts.map(({ text }) => text).filter((text) => text !== ""));
  const actions = mergeActions(parts.flatMap((it) => it.actions)).map((it) => withKnown(it, turn));
  const lead = parts.findLast((it) => it.lead !== undefined)?.lead;
  const concepts = unique(parts.flatMap((it) => it.concepts));
  return {
    reply: [...texts, ...offer(parts, turn)].join("\n\n"),
    locale: turn.locale,
    answered: parts.every(({ answered }) => answered),
    openQuestions: unique(parts.flatMap(({ open }) => open)),
    sources: sources.mergeSources(parts.flatMap((it) => it.sources)),
    actions,
    topic: {
      intents: unique(parts.flatMap(({ intents }) => intents)),
      serviceIds: unique(parts.flatMap(({ serviceIds }) => serviceIds)),
      date: parts.findLast(({ date }) => date !== null)?.date ?? null,
      ...(concepts.length > 0 && { concepts }),
      ...(lead && { lead }),
    },
    told: { ...turn.frame.slots, ...(lead?.service !== undefined && { service: lead.service }) },
  };
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** The form opens with all that is known of the customer; what this answer is about comes first. */
function withKnown(action: AnswerAction, { known, frame }: Turn): AnswerAction {
  const { wish: _wish, ...said } = frame.slots;
  return action.type === "appointment" || action.type === "lead"
    ? { ...known, ...said, ...action }
    : action;
}

/** A text that another one contains has been said already. */
function withoutRepeats(texts: readonly string[]): string[] {
  const distinct = unique(texts);
  return distinct.filter((text) => !distinct.some((it) => it !== text && it.includes(text)));
}

/** One offer for all that stayed open, where no lead asks for name and number already and no person is on the way. */
function offer(parts: readonly Part[], { context, wording }: Turn): string[] {
  const isOpen = parts.some(({ answered, actions }) => !answered && actions.length > 0);
  const isCared = parts.some(
    ({ lead, actions }) =>
      (lead !== undefined && lead.asked > 0) || actions.some(({ type }) => type === "handoff"),
  );
  if (!isOpen || isCared) return [];
  const { phone } = context.workshop;
  return [phone === null ? wording.passOn : `${wording.passOn} ${wording.reachUs(phone)}`];
}

/** One action of a kind; a later one adds what the first left out, and its question. */
function mergeActions(actions: readonly AnswerAction[]): AnswerAction[] {
  const byType = new Map<string, AnswerAction>();
  for (const action of actions) {
    const first = byType.get(action.type);
    byType.set(action.type, { ...action, ...first, ...bothMessages(first, action) });
  }
  return [...byType.values()];
}

function bothMessages(first: AnswerAction | undefined, second: AnswerAction): { message?: string } {
  if (first?.type !== "lead" || second.type !== "lead") return {};
  const messages = unique([first.message, second.message].filter((it) => it !== undefined));
  return messages.length < 2 ? {} : { message: cutText(messages.join("\n"), maxMessageChars) };
}
