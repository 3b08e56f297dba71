import { shortenText } from "@/lib/core/text";
import type { Ask, EvidenceRef, Frame } from "../frame";
import type { ReadInput } from "../reader";
import { atMost } from "./at-most";
import type { NumberedCatalogue } from "./number-catalogue";

const turnsMax = 8;
const turnCharsMax = 400;

/**
 * The last words of both sides, oldest first. Of the bot's own only what they were about: a model needs no price to know what "and how
 * long?" leans on. What members wrote is left out, for it may hold what is not the bot's to repeat.
 */
export function describeHistory(
  history: ReadInput["history"],
  numbered: NumberedCatalogue,
): string[] {
  const spoken = history.filter(({ author }) => author === "visitor" || author === "bot");
  return spoken.slice(-turnsMax).map(({ author, body, topic, frame }) => {
    if (author === "visitor") return `Customer: ${shortenText(body, turnCharsMax)}`;
    const about = frame
      ? describeFrame(frame, numbered)
      : (topic?.serviceIds ?? []).map((serviceId) => shortId({ serviceId }, numbered));
    const lead =
      topic?.lead && topic.lead.asked > 0 ? [`asked for details of: ${topic.lead.purpose}`] : [];
    const parts = [...about, ...lead].filter((it) => it !== "");
    return `Workshop: answered (${parts.join("; ") || "nothing of the catalogue"})`;
  });
}

function describeFrame({ asks, action, clarify, unknown }: Frame, numbered: NumberedCatalogue) {
  return [
    ...asks.map((ask) => [ask.ask, ...refsOf(ask).map((ref) => shortId(ref, numbered))].join(" ")),
    ...(action === null
      ? []
      : [[action.kind, ...action.services.map((it) => shortId(it, numbered))].join(" ")]),
    ...(clarify === null ? [] : ["asked back"]),
    ...(unknown.length === 0 ? [] : ["did not know"]),
  ];
}

function refsOf(ask: Ask): readonly EvidenceRef[] {
  if ("services" in ask) return ask.services;
  return ask.ask === "text" ? ask.refs : [];
}

/** The id of today's catalogue; empty for what is not in it any more. */
function shortId(ref: EvidenceRef | { serviceId: string }, numbered: NumberedCatalogue): string {
  if ("serviceId" in ref) {
    return [...numbered.services].find(([, { id }]) => id === ref.serviceId)?.[0] ?? "";
  }
  const text = [...numbered.texts.values()].find(({ sentences }) =>
    atMost(sentences, 1).some(({ passageId }) => passageId === ref.passageId),
  );
  return text ? `${text.id}.${ref.sentence + 1}` : "";
}
