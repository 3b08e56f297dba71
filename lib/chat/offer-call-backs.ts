import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { locale } from "@/lib/core/locales";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AnswerAction } from "./schemas";
import { wordingFor } from "./wording/wording-for";

const overdueWait = z.object({
  workshop_id: z.uuid(),
  conversation_id: z.uuid(),
  locale,
  formality: z.enum(["sie", "du"]),
});

/** Offers a call-back to customers who have waited longer than their workshop's set time, once a wait; returns to how many. */
export async function offerCallBacks(ctx: Pick<Context, "db">, limit: number): Promise<number> {
  const rows = await callRpc(ctx.db, "list_overdue_waits", { p_limit: limit });
  const actions: AnswerAction[] = [{ type: "lead" }];
  let offered = 0;
  for (const row of rows) {
    const wait = overdueWait.parse(row);
    const isOffered = await callRpc(ctx.db, "offer_call_back", {
      p_workshop_id: wait.workshop_id,
      p_conversation_id: wait.conversation_id,
      p_body: wordingFor(wait.locale, wait.formality).callBackOffer,
      p_actions: actions,
    });
    if (isOffered) offered += 1;
  }
  return offered;
}
