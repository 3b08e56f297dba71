import type { ChatErasure } from "@/lib/conversations/schemas";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/**
 * Erases one conversation for the workshop. Requests sent from it stay, as the customer waits for an answer to them, unless `leads`
 * is `erase`. For owners; throws `forbidden`, or `not_found` when there is no such conversation among theirs.
 */
export async function eraseConversation(
  ctx: MemberContext,
  conversationId: string,
  { leads }: ChatErasure,
): Promise<void> {
  await callRpc(ctx.db, "erase_conversation", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
    p_with_leads: leads === "erase",
  });
  ctx.log.info("conversation_erased", { requestId: ctx.requestId, conversationId, leads });
}
