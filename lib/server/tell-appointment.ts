import { appointmentReply } from "@/lib/answers";
import { findByCode } from "@/lib/appointments";
import type { TurnContext } from "@/lib/chat";
import type { PublicContext } from "./context-from-request";
import { runtime } from "./runtime";

/** Tells how far a car is, to whoever shows its plate and the code of its appointment; everybody else hears that there is none. */
export function tellAppointment(ctx: PublicContext): NonNullable<TurnContext["tellAppointment"]> {
  return async ({ plate, code, locale }) => {
    const { appointmentLinks } = runtime();
    const codeOf = (id: string) => appointmentLinks.codeOf(ctx.workshopId, id);
    const found = plate === null ? null : await findByCode(ctx, { plate, code }, codeOf);
    return appointmentReply(ctx.workshop, { found, isPlateKnown: plate !== null, locale });
  };
}
