import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { customerHistory, type CustomerHistory } from "./history-schemas";

/** Gets what else is known of a conversation's customer: cars and other conversations; nothing where there is no contact. */
export async function getCustomerHistory(
  ctx: MemberContext,
  conversationId: string,
): Promise<CustomerHistory> {
  const [row] = await callRpc(ctx.db, "get_customer_history", {
    p_workshop: ctx.workshopSlug,
    p_conversation_id: conversationId,
  });
  return customerHistory.parse(row);
}
