import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { LeadRow, LeadStatus } from "./schemas";
import { toLeadRow } from "./to-lead-row";

/** Moves a lead along: new, contacted, won or lost. Throws `not_found` when it is not there or not the member's. */
export async function updateLead(
  ctx: MemberContext,
  leadId: string,
  status: LeadStatus,
): Promise<LeadRow> {
  const [row] = await callRpc(ctx.db, "update_lead", {
    p_workshop: ctx.workshopSlug,
    p_lead_id: leadId,
    p_status: status,
  });
  if (row === undefined) throw new AppError("not_found", { reason: "lead_not_found" });
  ctx.log.info("lead_updated", { requestId: ctx.requestId, leadId, status });
  return toLeadRow(row);
}
