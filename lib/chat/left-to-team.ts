import { frame, frameVersion, type Frame } from "@/lib/understanding";
import type { ComposeInput } from "./compose-answer";
import type { Answer } from "./schemas";
import type { TurnContext } from "./turn-context";
import { wordingFor } from "./wording/wording-for";

/**
 * What the customer of a workshop whose team sends every answer is told: that a person will answer, and when one is there. A warning of
 * danger cannot wait for a person and stays; who asked about what is kept for the team.
 */
export function leftToTeam(
  { renderFrame }: Pick<TurnContext, "renderFrame">,
  { workshop: context, question: message, locale: _fallback, ...input }: ComposeInput,
  made: Answer,
): Answer {
  const { isDrafting, formality } = context.workshop;
  if (!isDrafting || made.sources.some(({ type }) => type === "safety")) return made;
  const promise = renderFrame?.({
    ...input,
    context,
    message,
    frame: handOff(made),
    locale: made.locale,
  });
  return {
    ...made,
    reply: promise?.reply ?? wordingFor(made.locale, formality).handoff,
    answered: false,
    sources: [],
    actions: [{ type: "handoff" }],
    topic: { ...made.topic, lead: undefined },
  };
}

/** The frame of who wants a person and nothing else. */
function handOff({ locale: language }: Answer): Frame {
  const action = { kind: "handOff" };
  return frame.parse({ version: frameVersion, reader: "built-in", language, asks: [], action });
}
