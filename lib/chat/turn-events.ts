import type { ConversationMode, TurnEvent } from "./schemas";
import type { StoredReply } from "./stored-turn";

type Said = Omit<StoredReply, "messageId"> & { messageId: string | null };

/** An answer as events: its sentences, its sources, its actions, the end. */
export function* answerEvents(said: Said, mode: ConversationMode): Generator<TurnEvent> {
  yield* deltaEvents(said.reply);
  yield* endEvents(said, mode);
}

/** A text as events, one a sentence. */
export function* deltaEvents(reply: string): Generator<TurnEvent> {
  for (const text of reply.split(/(?<=[.!?]\s|\n)/)) {
    if (text !== "") yield { event: "delta", data: { text } };
  }
}

/** What comes after the text: sources, actions, the end. */
export function* endEvents(
  said: Omit<Said, "reply">,
  mode: ConversationMode,
): Generator<TurnEvent> {
  // The rows behind them are the team's to see.
  const sources = said.sources.map(({ type, title }) => ({ type, title }));
  if (sources.length > 0) yield { event: "sources", data: sources };
  for (const action of said.actions) yield { event: "action", data: action };
  yield { event: "done", data: { messageId: said.messageId, answered: said.answered, mode } };
}

/** The end of a turn in which a person answers. */
export function silentEnd(): TurnEvent {
  return { event: "done", data: { messageId: null, answered: false, mode: "human" } };
}
