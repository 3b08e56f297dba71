import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { textField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import { parseForm } from "../field-parsing";
import { planKey, workshopPlan, type WorkshopPlan } from "./schemas";

/** Plan, state and usage as they are now. Throws `forbidden` for whoever is not the owner, `not_found`. */
export async function getPlan(ctx: MemberContext): Promise<WorkshopPlan> {
  return workshopPlan.parse(await callRpc(ctx.db, "get_plan", { p_workshop: ctx.workshopSlug }));
}

const request = z.object({
  plan: planKey,
  note: textField().max(500, "must have at most 500 characters").default(""),
});

/** Asks the operator for another plan, in place of an earlier request. Throws `invalid`, `forbidden`, `conflict` (`plan_is_current`). */
export async function requestPlan(ctx: MemberContext, raw: unknown): Promise<void> {
  const { plan, note } = parseForm(request, raw, "invalid_plan_request");
  await callRpc(ctx.db, "request_plan", {
    p_workshop: ctx.workshopSlug,
    p_plan: plan,
    p_note: note,
  });
  ctx.log.info("plan_requested", { requestId: ctx.requestId, plan });
}

/** Takes back what was asked for. Throws `not_found` where it is decided, or nothing was. */
export async function withdrawPlanRequest(ctx: MemberContext): Promise<void> {
  await callRpc(ctx.db, "withdraw_plan_request", { p_workshop: ctx.workshopSlug });
}
