import type { MemberContext } from "@/lib/core/context";
import { normalisePlate } from "@/lib/core/plates";
import { normaliseVin } from "@/lib/core/vin";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { VehicleInput } from "./schemas";
import { toContactDetail, type ContactDetail } from "./to-contact-detail";

/** Which car of which customer. */
export type VehiclePlace = { contactId: string; vehicleId: string };

/** Adds a car to a customer, or replaces what is known of one (`vehicleId`). Throws `not_found` when it is none of the customer's. */
export async function saveVehicle(
  ctx: MemberContext & { workshop: WorkshopContext },
  { contactId, vehicleId }: { contactId: string; vehicleId: string | null },
  { plate, vin, firstRegistration, lastInspection, ...rest }: VehicleInput,
): Promise<ContactDetail> {
  const { country } = ctx.workshop.workshop.address;
  const given = {
    ...rest,
    // A plate that we cannot read is kept as typed: a foreign car is still a customer's.
    plate: plate && (normalisePlate(plate, country) ?? plate),
    vin: vin && (normaliseVin(vin) ?? vin),
    first_registration: firstRegistration,
    last_inspection: lastInspection && `${lastInspection}-01`,
  };
  const saved = await callRpc(ctx.db, "save_vehicle", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
    p_vehicle_id: vehicleId,
    // An emptied field is one that is not known.
    p_vehicle: Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== "" && value !== undefined),
    ),
  });
  ctx.log.info("vehicle_saved", { requestId: ctx.requestId, contactId });
  return toContactDetail(saved, ctx.now());
}

/** Takes a car off a customer. */
export async function deleteVehicle(
  ctx: MemberContext,
  { contactId, vehicleId }: VehiclePlace,
): Promise<ContactDetail> {
  const left = await callRpc(ctx.db, "delete_vehicle", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
    p_vehicle_id: vehicleId,
  });
  ctx.log.info("vehicle_deleted", { requestId: ctx.requestId, contactId });
  return toContactDetail(left, ctx.now());
}
