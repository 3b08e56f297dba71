import type { TurnEvent } from "@/lib/chat/schemas";
import { verifyContact } from "@/lib/conversations";
import type { VerifiedIdentity } from "@/lib/conversations/schemas";
import type { OpenedTurn } from "./open-turn";

/**
 * Hands a turn's events on, and links the verified visitor to the conversation before the last of them: then it is stored for
 * certain. A failure ends the turn with an error; the repeat finds the stored answer and links again.
 */
export async function* identifyTurn(
  turn: OpenedTurn,
  identity: VerifiedIdentity | null,
  events: AsyncIterable<TurnEvent>,
): AsyncGenerator<TurnEvent> {
  for await (const event of events) {
    if (identity && event.event === "done") {
      await verifyContact(turn, turn.conversationId, identity);
    }
    yield event;
  }
}
