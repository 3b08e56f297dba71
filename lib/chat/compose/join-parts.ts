import { cutText } from "@/lib/core/text";
import { mergeSources } from "../facts/source-rows";
import type { Answer, AnswerAction } from "../schemas";
import type { Part, Turn } from "./part";

/** More than anybody types, and less than a lead may hold. */
const maxMessageChars = 1000;

/** Puts the parts of a reply together: each text, source and kind of action once, and one offer to pass on what stayed open. */
export function joinParts(parts: readonly Part[], turn: Turn): Answer {
  const texts = withoutRepeats(parts.map(({ text }) => text));
  const actions = mergeActions(parts.flatMap((it) => it.actions)).map((it) => withKnown(it, turn));
  const lead = parts.findLast((it) => it.lead !== undefined)?.lead;
  const concepts = [...new Set(parts.flatMap((it) => it.concepts ?? []))];
  return {
    reply: [...texts, ...offer(actions, parts, turn)].join("\n\n"),
    locale: turn.locale,
    answered: parts.every(({ answered }) => answered),
    openQuestions: openQuestions(parts),
    sources: mergeSources(parts.flatMap(({ sources }) => sources)),
    actions,
    topic: {
      intents: [...new Set(parts.flatMap(({ intents }) => intents))],
      serviceIds: [...new Set(parts.flatMap(({ serviceIds }) => serviceIds))],
      date: parts.findLast(({ date }) => date !== null)?.date ?? null,
      ...(concepts.length > 0 && { concepts }),
      ...(lead && { lead }),
    },
    told: { ...turn.told, ...(lead?.service !== undefined && { service: lead.service }) },
  };
}

/** The form opens with all that is known of the customer; what this answer is about comes first. */
function withKnown(
  action: AnswerAction,
  { known, told: { wish: _wish, ...told } }: Turn,
): AnswerAction {
  return action.type === "handoff" ? action : { ...known, ...told, ...action };
}

/** A text that another one contains has been said already. */
function withoutRepeats(texts: readonly string[]): string[] {
  const distinct = [...new Set(texts)];
  return distinct.filter((text) => !distinct.some((it) => it !== text && it.includes(text)));
}

function offer(actions: readonly AnswerAction[], parts: readonly Part[], turn: Turn): string[] {
  const isOpen = parts.some(
    ({ answered, actions: own, saysWhoHelps }) => !answered && own.length > 0 && !saysWhoHelps,
  );
  if (!isOpen || actions.some(({ type }) => type === "handoff")) return [];
  const { phone } = turn.context.workshop;
  const { passOn, reachUs } = turn.wording;
  return [phone === null ? passOn : `${passOn} ${reachUs(phone)}`];
}

/** Refusals, small talk and questions back are no answers either, but offer nothing to pass on. */
function openQuestions(parts: readonly Part[]): string[] {
  const offers = parts
    .filter(({ answered, saysWhoHelps }) => !answered && saysWhoHelps !== true)
    .flatMap(({ actions }) => actions);
  return [...new Set(offers.flatMap((it) => (it.type === "lead" ? (it.message ?? []) : [])))];
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
  const messages = new Set([first.message, second.message].filter((it) => it !== undefined));
  return messages.size < 2 ? {} : { message: cutText([...messages].join("\n"), maxMessageChars) };
}
