import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { VisitorMessages } from "./schemas";
import { toMessageView } from "./to-message-view";

/** Lists what was said in the visitor's own conversation after a position, oldest first, 200 at most. */
export async function listVisitorMessages(
  ctx: Pick<Context, "db" | "workshopId">,
  conversationId: string,
  after: number,
): Promise<VisitorMessages> {
  const found = await callRpc(ctx.db, "list_visitor_messages", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: conversationId,
    p_after: after,
  });
  const messages = found.map(toMessageView);
  return { messages, cursor: messages.at(-1)?.position ?? after };
}
