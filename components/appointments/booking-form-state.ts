/** What became of a booking that was sent, and all that was typed, so that nothing is lost. */
export type BookingFormState = {
  status: "idle" | "refused" | "taken" | "failed";
  fields: readonly ("name" | "phone" | "consent")[];
  typed: Readonly<Record<"name" | "phone" | "email" | "plate" | "message" | "consent", string>>;
};

export type BookingAction = (before: BookingFormState, form: FormData) => Promise<BookingFormState>;

export const idleBooking: BookingFormState = {
  status: "idle",
  fields: [],
  typed: { name: "", phone: "", email: "", plate: "", message: "", consent: "" },
};
