import { createHmac } from "node:crypto";
import { z } from "zod";
import { writeAppointmentCode } from "@/lib/core/appointment-code";
import { AppError } from "@/lib/core/errors";
import { equalSecrets } from "@/lib/http/constant-time";

/** Hands a customer the key to one appointment, without storing anything; it opens as long as the appointment is kept. */
export interface AppointmentLinks {
  issue(workshopId: string, appointmentId: string): string;
  /** The appointment's id. Throws `not_found` for a link that was not issued here for this workshop. */
  verify(workshopId: string, link: string): string;
  /** A short code to say beside the car's plate: `T-4KM7QX2`; it says how far the car is and opens nothing. */
  codeOf(workshopId: string, appointmentId: string): string;
}

const appointmentId = z.uuid();

/** Links read `<appointment id>~<HMAC-SHA-256 over workshop and appointment>`; without a dot, which would make a page's address a file's. */
export function createAppointmentLinks(secret: string): AppointmentLinks {
  const write = (workshopId: string, id: string) =>
    `${id}~${createHmac("sha256", secret).update(`appointment:${workshopId}:${id}`).digest("base64url")}`;
  return {
    issue: write,
    verify(workshopId, link) {
      const id = appointmentId.safeParse(link.split("~")[0]);
      if (id.success && equalSecrets(link, write(workshopId, id.data))) return id.data;
      throw new AppError("not_found", { reason: "appointment_not_found" });
    },
    codeOf: (workshopId, id) =>
      writeAppointmentCode(
        createHmac("sha256", secret).update(`appointment code:${workshopId}:${id}`).digest(),
      ),
  };
}
