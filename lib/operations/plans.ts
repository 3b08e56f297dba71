import { z } from "zod";
import { textField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import { planKey, workshopPlan, type WorkshopPlan } from "@/lib/workshops/schemas";
import type { AdminContext } from "./context";
import { parseAdminForm } from "./parse-admin-form";
import type { AdminPlanRequest } from "./schemas";

/** Plan, state and usage of any workshop. Throws `not_found`. */
export async function getWorkshopPlan(ctx: AdminContext, slug: string): Promise<WorkshopPlan> {
  return workshopPlan.parse(await callRpc(ctx.db, "get_workshop_plan", { p_workshop: slug }));
}

/** What owners have asked for and nobody has decided yet, the oldest first, 200 at most. */
export async function listPlanRequests(ctx: AdminContext): Promise<AdminPlanRequest[]> {
  const rows = await callRpc(ctx.db, "list_plan_requests", {});
  return rows.map(({ slug, name, plan, wanted, note, requested_at }) => ({
    slug,
    name,
    plan: planKey.parse(plan),
    wanted: planKey.parse(wanted),
    note,
    requestedAt: requested_at,
  }));
}

const chosenPlan = z.object({ plan: planKey });

/** Puts a workshop on a plan; a trial and limits that were set beside it end with that. Throws `invalid`, `not_found`. */
export async function setWorkshopPlan(
  ctx: AdminContext,
  slug: string,
  raw: unknown,
): Promise<void> {
  const { plan } = parseAdminForm(chosenPlan, raw);
  await callRpc(ctx.db, "set_workshop_plan", { p_workshop: slug, p_plan: plan });
}

const decision = z.object({
  requestId: z.uuid(),
  decision: z.enum(["approve", "decline"]),
  answer: textField().trim().max(500, "must have at most 500 characters").default(""),
});

/** Approves or declines what an owner has asked for, with a word to them. Throws `invalid`, `not_found` where it is decided already. */
export async function decidePlanRequest(
  ctx: AdminContext,
  slug: string,
  raw: unknown,
): Promise<void> {
  const decided = parseAdminForm(decision, raw);
  await callRpc(ctx.db, "decide_plan_request", {
    p_workshop: slug,
    p_request_id: decided.requestId,
    p_approve: decided.decision === "approve",
    p_answer: decided.answer,
  });
}
