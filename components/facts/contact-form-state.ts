import type { FactFormStatus } from "./fact-form-state";

export const contactFieldNames = [
  "phone",
  "towPhone",
  "email",
  "website",
  "street",
  "postalCode",
  "city",
] as const;
export type ContactField = (typeof contactFieldNames)[number];

/** What the form of the contact details shows after it was sent. */
export type ContactFormState = {
  status: Exclude<FactFormStatus, "repeated">;
  /** Fields whose rule was broken. */
  fields: readonly ContactField[];
};

export const idleContactForm: ContactFormState = { status: "idle", fields: [] };

export type ContactAction = (state: ContactFormState, form: FormData) => Promise<ContactFormState>;
