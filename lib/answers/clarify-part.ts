import { meantServices } from "./evidence";
import { part, type Part } from "./part";
import type { Turn } from "./turn";

/** How a topic keeps that a question was asked back. */
const clarified = "clarify";

/**
 * A question back with its options. Never twice in a row: who did not choose gets the options with what they cost from another part of
 * the reply, and no further question.
 */
export function clarifyPart(turn: Turn): Part | null {
  const { frame, words, before } = turn;
  if (frame.clarify === null || before.includes(clarified)) return null;
  const options = frame.clarify.options.flatMap((option) => {
    if ("text" in option) return [option.text];
    return meantServices([option], turn).map(({ service, pieces }) =>
      pieces.length > 0 ? `${service.name} (${pieces.join(" ")})` : service.name,
    );
  });
  const distinct = [...new Set(options)];
  if (distinct.length < 2) return null;
  const services = frame.clarify.options.flatMap((it) => ("text" in it ? [] : [it]));
  return part({
    text: words.clarify(distinct),
    answered: frame.asks.length > 0,
    intents: [clarified],
    serviceIds: meantServices(services, turn).map(({ service }) => service.id),
  });
}
