import { momentAt } from "@/lib/calendar";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { findService, type BookingContext } from "./booking-context";
import { findSlots } from "./list-slots";
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
  const wanted = "cancel" in change ? { change: { status: "cancelled" }, bayIds: null } : null;
  const { change: fields, bayIds } = wanted ?? (await moved(ctx, appointmentId, change));
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

async function moved(ctx: BookingContext, appointmentId: string, change: OwnChange) {
  const { serviceId } = await getOwnAppointment(ctx, appointmentId);
  const startsAt = new Date("slot" in change ? change.slot : 0);
  const { date } = momentAt(startsAt, ctx.workshop.workshop.timezone);
  const service = ctx.workshop.services.some(({ id }) => id === serviceId)
    ? findService(ctx.workshop, serviceId ?? undefined)
    : null;
  const { plan, slots } = await findSlots(ctx, service, { from: date.toString(), days: 1 });
  const slot = slots.find((it) => it.startsAt.getTime() === startsAt.getTime());
  if (slot === undefined) {
    throw new AppError("conflict", {
      reason: "slot_taken",
      issues: [{ path: "slot", rule: "is not free; choose another time" }],
    });
  }
  return {
    change: {
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      status: plan.bookingMode === "direct" ? "confirmed" : "requested",
    },
    bayIds: [...slot.bayIds],
  };
}
