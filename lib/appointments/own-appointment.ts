import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { BookingContext } from "./booking-context";
import { bookedStatus, findSlot } from "./list-slots";
import {
  bookedAppointment,
  ownAppointment,
  type BookedAppointment,
  type OwnAppointment,
  type OwnChange,
} from "./schemas";

/** What the holder of an appointment's signed link sees. Throws `not_found` when it is gone. */
export async function getOwnAppointment(
  ctx: BookingContext,
  appointmentId: string,
): Promise<OwnAppointment> {
  const found = await callRpc(ctx.db, "get_appointment", {
    p_workshop_id: ctx.workshopId,
    p_id: appointmentId,
  });
  if (found === null) throw new AppError("not_found", { reason: "appointment_not_found" });
  return ownAppointment.parse(found);
}

/**
 * Moves or cancels an appointment for the customer; where the team says yes to each, a moved one waits for its yes again. Throws
 * `conflict` with reason `slot_taken`, `too_late` or `changed_meanwhile`.
 */
export async function changeOwnAppointment(
  ctx: BookingContext,
  appointmentId: string,
  change: OwnChange,
): Promise<BookedAppointment> {
  const { fields, bayIds } =
    "cancel" in change
      ? { fields: { status: "cancelled" }, bayIds: null }
      : await moved(ctx, appointmentId, new Date(change.slot));
  const booked = await callRpc(ctx.db, "change_own_appointment", {
    p_workshop_id: ctx.workshopId,
    p_id: appointmentId,
    p_version: change.version,
    p_change: fields,
    p_bay_ids: bayIds,
    p_now: ctx.now().toISOString(),
  });
  ctx.log.info("appointment_changed_by_customer", {
    requestId: ctx.requestId,
    workshopId: ctx.workshopId,
    appointmentId,
  });
  return bookedAppointment.parse(booked);
}

async function moved(ctx: BookingContext, appointmentId: string, startsAt: Date) {
  const { serviceId } = await getOwnAppointment(ctx, appointmentId);
  // It may have left the price list since.
  const service = ctx.workshop.services.find(({ id }) => id === serviceId) ?? null;
  const { plan, slot } = await findSlot(ctx, service, startsAt);
  if (slot === undefined) {
    throw new AppError("conflict", {
      reason: "slot_taken",
      issues: [{ path: "slot", rule: "is not free; choose another time" }],
    });
  }
  return {
    fields: {
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      status: bookedStatus(plan),
    },
    bayIds: [...slot.bayIds],
  };
}
