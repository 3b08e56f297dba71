import type { z } from "zod";
import { idleBooking, type BookingFormState } from "@/components/appointments/booking-form-state";

/** What was typed, for the form to show again. */
export function typedIn(form: FormData): BookingFormState["typed"] {
  const names = Object.keys(idleBooking.typed);
  const entries = names.map((name) => [name, String(form.get(name) ?? "")]);
  return { ...idleBooking.typed, ...Object.fromEntries(entries) };
}

/** The form as the body of `POST /api/appointments/{slug}`. */
export function readBooking(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const given = (name: string) => (text(name) === "" ? {} : { [name]: text(name) });
  return {
    slot: text("slot"),
    ...given("service"),
    contact: { name: text("name"), ...given("phone"), ...given("email") },
    ...(text("plate") !== "" && { vehicle: { plate: text("plate") } }),
    ...given("message"),
    clientAppointmentId: text("id") || undefined,
    consent: form.get("consent") === "yes",
  };
}

/** Which of the form's fields a refusal is about. */
export function refusedFieldsOf({ issues }: z.ZodError): BookingFormState["fields"] {
  const fields = new Set<BookingFormState["fields"][number]>();
  for (const { path } of issues) {
    if (path[0] === "consent") fields.add("consent");
    else if (path[1] === "name") fields.add("name");
    else fields.add("phone");
  }
  return [...fields];
}
