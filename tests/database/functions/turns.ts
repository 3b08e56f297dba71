import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

type Workshop = { id: string };

/** A visitor's conversation and the two calls of a turn in it, with sensible values for what a test leaves out. */
export function openTurns(db: Db, workshop: Workshop, conversationId: string = randomUUID()) {
  return {
    conversationId,
    begin: async (changes: Partial<BeginTurn> = {}) => {
      const [turn] = await callRpc(db, "begin_turn", {
        p_workshop_id: workshop.id,
        p_conversation_id: conversationId,
        p_client_message_id: randomUUID(),
        p_body: "Bekomme ich einen Ersatzwagen?",
        p_channel: "web",
        p_locale: "de",
        p_query: "bekomme ich einen ersatzwagen",
        p_terms: ["ersatzwagen"],
        ...changes,
      });
      return turn ?? neverEmpty();
    },
    finish: async (messageId: string, changes: Partial<FinishTurn> = {}) => {
      const [turn] = await callRpc(db, "finish_turn", {
        p_workshop_id: workshop.id,
        p_conversation_id: conversationId,
        p_message_id: messageId,
        p_reply: "Ja, 25 € pro Tag.",
        p_sources: [{ type: "faq", title: "Ersatzwagen" }],
        p_actions: [],
        p_answered: true,
        p_topic: null,
        ...changes,
      });
      return turn ?? neverEmpty();
    },
  };
}

/** Where a member finds a conversation. */
export type ConversationPlace = { p_workshop: string; p_conversation_id: string };

/** A conversation in which a visitor has said hello, and where the team finds it. */
export async function openConversation(db: Db, workshop: Workshop & { slug: string }) {
  const turns = openTurns(db, workshop);
  const { message_id } = await turns.begin({ p_body: "Guten Tag" });
  const at = { p_workshop: workshop.slug, p_conversation_id: turns.conversationId };
  return { ...turns, questionId: message_id, at };
}

/** A member's reply; the same key again is the same reply. */
export function replyTo(member: Db, at: ConversationPlace, key: string = randomUUID()) {
  return callRpc(member, "append_message", { ...at, p_body: "Gerne!", p_client_message_id: key });
}

type BeginTurn = Parameters<typeof callRpc<"begin_turn">>[2];
type FinishTurn = Parameters<typeof callRpc<"finish_turn">>[2];

function neverEmpty(): never {
  throw new Error("a turn always answers with one row");
}
