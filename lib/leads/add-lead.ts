import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { normaliseVehicle, phoneOf } from "./phone-of";
import type { MemberLeadInput } from "./schemas";

/**
 * Writes down who called or came by, and returns the lead's id; an open one of the same person about the same matter is amended.
 * Throws `invalid` naming `phone` when the number cannot be dialled.
 */
export async function addLead(
  ctx: MemberContext & { workshop: WorkshopContext },
  { phone, message, vehicle, ...rest }: MemberLeadInput,
): Promise<{ leadId: string }> {
  const { country } = ctx.workshop.workshop.address;
  const leadId = await callRpc(ctx.db, "add_lead", {
    p_workshop: ctx.workshopSlug,
    p_lead: {
      ...rest,
      ...(message && { message }),
      ...phoneOf({ phone, message }, country),
      ...(vehicle && { vehicle: normaliseVehicle(vehicle, country) }),
    },
  });
  ctx.log.info("lead_added", { requestId: ctx.requestId, leadId });
  return { leadId };
}
