import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { DueInput } from "./due-schemas";
import type { VehiclePlace } from "./save-vehicle";
import { toContactDetail, type ContactDetail } from "./to-contact-detail";

/**
 * Notes what a car is due for, or replaces it (`dueId`). Throws `conflict` with reason `due_known` naming `kind` where the car is due for
 * the same already, and `not_found` for a car of nobody or of somebody else.
 */
export async function saveDue(
  ctx: MemberContext,
  { contactId, vehicleId, dueId }: VehiclePlace & { dueId: string | null },
  { kind, dueOn, dueMileage, note, isAgreed }: DueInput,
): Promise<ContactDetail> {
  const saved = await callRpc(ctx.db, "save_vehicle_due", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
    p_vehicle_id: vehicleId,
    p_due_id: dueId,
    p_due: {
      kind,
      due_on: dueOn ?? null,
      due_mileage: dueMileage ?? null,
      note,
      is_agreed: isAgreed,
    },
  });
  ctx.log.info("due_saved", { requestId: ctx.requestId, contactId });
  return toContactDetail(saved, ctx.now());
}

/** Takes away what a car was due for. */
export async function deleteDue(
  ctx: MemberContext,
  { contactId, vehicleId, dueId }: VehiclePlace & { dueId: string },
): Promise<ContactDetail> {
  const left = await callRpc(ctx.db, "delete_vehicle_due", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
    p_vehicle_id: vehicleId,
    p_due_id: dueId,
  });
  ctx.log.info("due_deleted", { requestId: ctx.requestId, contactId });
  return toContactDetail(left, ctx.now());
}
