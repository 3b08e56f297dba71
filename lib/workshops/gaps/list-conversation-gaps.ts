import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { GapRow } from "../schemas";
import { toGapRow } from "./to-gap-row";

/** Lists the open questions of one conversation that nobody could answer, the newest first. */
export async function listConversationGaps(
  ctx: MemberContext,
  conversationId: string,
): Promise<GapRow[]> {
  const rows = await callRpc(ctx.db, "list_conversation_gaps", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
  return rows.map(toGapRow);
}
