import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { VerifiedIdentity } from "./schemas";

/** Makes the vouched-for visitor the verified contact of the workshop and of the conversation, if that is stored; returns its id. Idempotent. */
export async function verifyContact(
  ctx: Pick<Context, "db" | "workshopId">,
  conversationId: string | null,
  identity: VerifiedIdentity,
): Promise<string> {
  return callRpc(ctx.db, "verify_contact", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: conversationId,
    p_identity: identity,
  });
}
