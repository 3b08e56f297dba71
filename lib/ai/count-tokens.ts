import type { ModelRequest, ModelUsage } from "./language-model";
import type { ModelFailure } from "./model-error";

export type Exchange = {
  prompt: Pick<ModelRequest, "system" | "messages">;
  heard: readonly string[];
  /** What the provider reported, a call each. */
  usages: readonly ModelUsage[];
  failure: ModelFailure | null;
};

/** Nobody was asked. */
const unasked: readonly (ModelFailure | null)[] = ["busy", "open"];
/** Asked, and turned away before any work: providers do not bill that. */
const turnedAway: readonly (ModelFailure | null)[] = ["refused", "unavailable"];
/** Both providers' rule of thumb for European languages. */
const charsPerToken = 4;

/** The tokens of a turn: as reported, guessed from the text for a call that was cut off, null when nobody was asked. */
export function countTokens({ prompt, heard, usages, failure }: Exchange): ModelUsage | null {
  const reported = usages.reduce(
    (sum, usage) => ({
      inputTokens: sum.inputTokens + usage.inputTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
    }),
    { inputTokens: 0, outputTokens: 0 },
  );
  if (reported.inputTokens + reported.outputTokens > 0) return reported;
  if (unasked.includes(failure)) return null;
  if (turnedAway.includes(failure) && heard.length === 0) return reported;
  return {
    inputTokens: tokensOf(prompt.system + JSON.stringify(prompt.messages)),
    outputTokens: tokensOf(heard.join("")),
  };
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / charsPerToken);
}
