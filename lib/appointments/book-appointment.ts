import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { consentTextOf } from "@/lib/workshops";
import { findService, phoneToCall, type BookingContext } from "./booking-context";
import { bookedStatus, findSlot } from "./list-slots";
import { bookedAppointment, type BookedAppointment, type BookingInput } from "./schemas";

/**
 * Books a free slot for a customer, or asks for it where the workshop wants to say yes itself; a repeat with the same
 * `clientAppointmentId` returns the first one. Throws `conflict` with reason `slot_taken` where somebody else was first or the slot is
 * none, `booking_off`, and `invalid` naming `service`, `slot` or `contact.phone`.
 */
export async function bookAppointment(
  ctx: BookingContext & { conversationId: string | null },
  input: BookingInput,
  channel: "web" | "page",
): Promise<BookedAppointment> {
  const service = findService(ctx.workshop, input.service);
  const phone = phoneToCall(input.contact.phone, ctx.workshop, "contact.phone");
  const startsAt = new Date(input.slot);
  const { plan, slot } = await findSlot(ctx, service, startsAt);
  if (plan.bookingMode === "off") throw new AppError("conflict", { reason: "booking_off" });
  const book = (conversationId: string | null) =>
    callRpc(ctx.db, "book_appointment", {
      p_workshop_id: ctx.workshopId,
      p_booking: {
        startsAt: startsAt.toISOString(),
        endsAt: (slot?.endsAt ?? startsAt).toISOString(),
        status: bookedStatus(plan),
        serviceId: service?.id ?? null,
        name: input.contact.name,
        phone,
        email: input.contact.email ?? null,
        vehicle: input.vehicle ?? null,
        message: input.message ?? null,
        channel,
        conversationId,
        clientAppointmentId: input.clientAppointmentId ?? null,
        consentText: consentTextOf(ctx.workshop.workshop),
      },
      // Without a bay the database can only find a repeat; everything else is taken.
      p_bay_ids: [...(slot?.bayIds ?? [])],
      p_now: ctx.now().toISOString(),
    });
  const booked = await book(ctx.conversationId).catch((error: unknown) => {
    // The chat's first message may never have been stored; the customer still wants to come.
    if (error instanceof AppError && error.reason === "conversation_not_found") return book(null);
    throw error;
  });
  const appointment = bookedAppointment.parse(booked);
  ctx.log.info("appointment_booked", {
    requestId: ctx.requestId,
    workshopId: ctx.workshopId,
    appointmentId: appointment.appointmentId,
    status: appointment.status,
  });
  return appointment;
}
