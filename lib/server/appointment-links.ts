import { createHmac } from "node:crypto";
import { writeAppointmentCode } from "@/lib/core/appointment-code";
import { createSignedIds, type SignedIds } from "./signed-ids";

/** Hands a customer the key to one appointment; it opens as long as the appointment is kept. */
export interface AppointmentLinks extends SignedIds {
  /** A short code to say beside the car's plate: `T-4KM7QX2`; it says how far the car is and opens nothing. */
  codeOf(workshopId: string, appointmentId: string): string;
}

/** Links are signed ids; codes are made of another signature. */
export function createAppointmentLinks(secret: string): AppointmentLinks {
  return {
    ...createSignedIds(secret, "appointment", "appointment_not_found"),
    codeOf: (workshopId, id) =>
      writeAppointmentCode(
        createHmac("sha256", secret).update(`appointment code:${workshopId}:${id}`).digest(),
      ),
  };
}
