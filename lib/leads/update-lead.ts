import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { CallInput, LeadPatch, LeadRow } from "./schemas";
import { toLeadRow } from "./to-lead-row";

/**
 * Moves a lead along, gives it to somebody, values it or puts its call off. Throws `not_found` when it is not there or not the member's,
 * `invalid` naming `assigneeId` for somebody who may not call.
 */
export async function updateLead(
  ctx: MemberContext,
  leadId: string,
  change: LeadPatch,
): Promise<LeadRow> {
  const [row] = await callRpc(ctx.db, "update_lead", {
    p_workshop: ctx.workshopSlug,
    p_lead_id: leadId,
    p_status: null,
    p_change: change,
  });
  ctx.log.info("lead_updated", { requestId: ctx.requestId, leadId, status: change.status });
  return leadOf(row);
}

/** Keeps how a call ended and what follows from it. Throws `not_found` when the lead is not there or not the member's. */
export async function recordCall(
  ctx: MemberContext,
  leadId: string,
  call: CallInput,
): Promise<LeadRow> {
  const [row] = await callRpc(ctx.db, "record_call", {
    p_workshop: ctx.workshopSlug,
    p_lead_id: leadId,
    p_call: call,
  });
  ctx.log.info("call_recorded", { requestId: ctx.requestId, leadId, outcome: call.outcome });
  return leadOf(row);
}

/** Writes a note into the history of a lead. */
export async function addLeadNote(
  ctx: MemberContext,
  leadId: string,
  { text }: { text: string },
): Promise<void> {
  await callRpc(ctx.db, "add_lead_note", {
    p_workshop: ctx.workshopSlug,
    p_lead_id: leadId,
    p_text: text,
  });
  ctx.log.info("lead_noted", { requestId: ctx.requestId, leadId });
}

function leadOf(row: unknown): LeadRow {
  if (row === undefined) throw new AppError("not_found", { reason: "lead_not_found" });
  return toLeadRow(row);
}
