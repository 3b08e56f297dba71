import { appointmentReply } from "@/lib/answers";
import { findByCode, type BookingContext } from "@/lib/appointments";
import type { TurnContext } from "@/lib/chat";
import type { AppointmentLinks } from "./appointment-links";

/** Tells how far a car is, to whoever shows its plate and the code of its appointment; everybody else hears that there is none. */
export function tellAppointment(
  ctx: BookingContext,
  links: AppointmentLinks,
): NonNullable<TurnContext["tellAppointment"]> {
  return async ({ plate, code, locale }) => {
    const codeOf = (id: string) => links.codeOf(ctx.workshop.workshop.id, id);
    const found = plate === null ? null : await findByCode(ctx, { plate, code }, codeOf);
    return appointmentReply(ctx.workshop, { found, isPlateKnown: plate !== null, locale });
  };
}
