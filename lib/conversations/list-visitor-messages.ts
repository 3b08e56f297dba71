import { z } from "zod";
import { conversationMode, sentLead } from "@/lib/chat/schemas";
import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { visitorMessageView, type VisitorMessages } from "./schemas";

const visitorThread = z.object({
  mode: conversationMode,
  assignee_name: z.string().nullable(),
  locale: z.string(),
  messages: z.array(visitorMessageView),
  sent_lead: sentLead.nullable(),
});

/**
 * Lists what was said in the visitor's own conversation after a position, oldest first, 200 at most, and who answers in it now.
 * A conversation that is not stored yet, or no longer, is an empty one of the bot's.
 */
export async function listVisitorMessages(
  ctx: Pick<Context, "db" | "workshopId">,
  conversationId: string,
  after: number,
): Promise<VisitorMessages> {
  const [row] = await callRpc(ctx.db, "get_visitor_thread", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: conversationId,
    p_after: after,
  });
  if (row === undefined) {
    const nobody = { assigneeName: null, locale: null, sentLead: null };
    return { messages: [], cursor: after, mode: "bot", ...nobody };
  }
  const thread = visitorThread.parse(row);
  const { messages, mode, locale } = thread;
  return {
    messages,
    cursor: messages.at(-1)?.position ?? after,
    mode,
    assigneeName: thread.assignee_name,
    locale,
    sentLead: thread.sent_lead,
  };
}
