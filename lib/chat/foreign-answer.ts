import { latinLanguageOf, unreadFrame, type Frame } from "@/lib/understanding";
import type { ComposeInput } from "./compose-answer";
import type { Answer } from "./schemas";
import type { TurnContext } from "./turn-context";

/**
 * Says in both of our languages that the message's is not spoken, and passes it on; null where something is known to say, where a
 * request is being taken, and where the language is ours or cannot be told.
 */
export async function foreignAnswer(
  { renderFrame }: Pick<TurnContext, "renderFrame">,
  { workshop: context, question: message, locale: _fallback, ...input }: ComposeInput,
  built: Answer,
): Promise<{ answer: Answer; frame: Frame } | null> {
  const isTaken = (built.topic.lead?.asked ?? 0) > 0;
  if (!renderFrame || built.answered || isTaken) return null;
  const language = await latinLanguageOf(message);
  if (language === null) return null;
  const { locale, told } = built;
  const { service: _service, ...slots } = told;
  const frame = unreadFrame({ message, locale }, slots, language);
  return { frame, answer: renderFrame({ ...input, context, message, frame, locale }) };
}
