"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { idleBooking, type BookingFormState } from "@/components/appointments/booking-form-state";
import { bookAppointment } from "@/lib/appointments";
import { bookingInput } from "@/lib/appointments/schemas";
import { AppError } from "@/lib/core/errors";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { runtime } from "@/lib/server/runtime";
import { workshopSlug } from "@/lib/workshops/schemas";
import { readBooking, refusedFieldsOf, typedIn } from "./read-booking";

/** Books what the form holds and leads to the appointment's own page. */
export const book = defineAction(
  {
    args: z.tuple([workshopSlug, formerState, sentForm]),
    refused: { ...idleBooking, status: "failed" },
  },
  async (slug, _, form): Promise<BookingFormState> => {
    const typed = typedIn(form);
    const read = bookingInput.safeParse(readBooking(form));
    if (!read.success) return { status: "refused", fields: refusedFieldsOf(read.error), typed };
    const ctx = await pageVisitor(slug);
    if (ctx === null) return { status: "failed", fields: [], typed };
    let link: string;
    try {
      await admitPageVisitor(ctx, "lead");
      const booked = await bookAppointment({ ...ctx, conversationId: null }, read.data, "page");
      link = runtime().appointmentLinks.issue(ctx.workshopId, booked.appointmentId);
    } catch (error) {
      return { ...stateOf(error), typed };
    }
    redirect(`/appointment/${slug}/${link}`);
  },
);

function stateOf(error: unknown): Omit<BookingFormState, "typed"> {
  if (!(error instanceof AppError)) throw error;
  if (error.reason === "slot_taken") return { status: "taken", fields: [] };
  if (error.reason === "bad_phone") return { status: "refused", fields: ["phone"] };
  return { status: "failed", fields: [] };
}
