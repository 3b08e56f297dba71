import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ChatErasure } from "./schemas";

/**
 * Erases a visitor's conversation, and its contact unless something else needs that. Requests sent from it stay, because the
 * customer waits for an answer to them, unless `leads` is `erase`. A conversation that is gone already is no error.
 */
export async function purgeConversation(
  ctx: Context,
  conversationId: string,
  { leads }: ChatErasure,
): Promise<void> {
  const isErased = await callRpc(ctx.db, "purge_conversation", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: conversationId,
    p_with_leads: leads === "erase",
  });
  ctx.log.info("conversation_purged", {
    requestId: ctx.requestId,
    workshopId: ctx.workshopId,
    isErased,
    leads,
  });
}
