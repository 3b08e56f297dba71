import type { Clarify } from "@/lib/understanding";
import { priceLine } from "./asks/price-ask";
import { idsOf, meantServices, priceSources } from "./evidence";
import { part, type Part } from "./part";
import type { Turn } from "./turn";

/** How a topic keeps that a question was asked back. */
export const clarified = "clarify";

/**
 * A question back with its options. Never twice in a row: who did not choose is told what each of them costs instead.
 */
export function clarifyPart(turn: Turn): Part | null {
  const { frame, words, before } = turn;
  if (frame.clarify === null) return null;
  const { options } = frame.clarify;
  const services = meantServices(
    options.flatMap((it) => ("text" in it ? [] : [it])),
    turn,
  );
  const topic = { intents: [clarified], serviceIds: idsOf(services) };
  if (before.includes(clarified)) {
    const lines = services.map((it) => priceLine(it, turn));
    if (lines.length === 0) return null;
    const text = [words.onOffer, ...lines].join("\n");
    return part({ ...topic, text, sources: priceSources(services), intents: ["price"] });
  }
  const distinct = [...new Set(options.flatMap((option) => optionText(option, turn)))];
  if (distinct.length < 2) return null;
  return part({ ...topic, text: words.clarify(distinct), answered: frame.asks.length > 0 });
}

/** A service by its name, with the variant where that is what is to choose. */
function optionText(option: Clarify["options"][number], turn: Turn): string[] {
  if ("text" in option) return isOwn(option.text, turn) ? [option.text] : [];
  return meantServices([option], turn).map(({ service, pieces }) =>
    pieces.length > 0 ? `${service.name} (${pieces.join(" ")})` : service.name,
  );
}

/** Free words of an option are a reader's: with a number or a sign in them they must stand in what the workshop wrote itself. */
function isOwn(text: string, { context }: Turn): boolean {
  const isPlain = /^[\p{L}\s,–-]+$/u.test(text);
  return (
    isPlain ||
    context.services.some(
      ({ name, description }) => name.includes(text) || description.includes(text),
    )
  );
}
