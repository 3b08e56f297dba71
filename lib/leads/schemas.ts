import { z } from "zod";
import { isVisible, plainCode, plainSigns } from "@/lib/core/contact-rules";
import { emailField, lineField, textField } from "@/lib/core/text";
import { normaliseVin } from "@/lib/core/vin";

export const leadStatus = z.enum(["new", "contacted", "won", "lost"]);
export type LeadStatus = z.infer<typeof leadStatus>;

/** What fits into `leads.message`. */
export const maxMessageChars = 2000;

/** What a customer tells of the car. Every limit counts after tidying, as papers print blanks into numbers. */
export const vehicle = z.strictObject({
  plate: lineField().overwrite(plainSigns).max(20).optional(),
  vin: z
    .string()
    .overwrite(plainCode)
    .refine((vin) => vin === "" || normaliseVin(vin), "must be 17 characters without I, O and Q")
    .optional(),
  model: lineField().max(120).optional(),
  /** Manufacturer and type as German papers number them. */
  hsn: z
    .string()
    .overwrite(plainCode)
    .refine((hsn) => /^(?:\d{4})?$/.test(hsn), "must be 4 digits")
    .optional(),
  tsn: z
    .string()
    .overwrite(plainCode)
    .refine((tsn) => /^(?:[A-Z\d]{3}\d{0,6})?$/.test(tsn), "must be 3 letters or digits")
    .optional(),
});

/** Body of `POST /api/leads/{slug}`; at least one of phone and email. */
export const leadInput = z
  .strictObject({
    token: z.string().max(512).optional(),
    /** A JSON web token in which the workshop's own site says who its visitor is. */
    identity: z.string().max(4096).optional(),
    /** Made by the client; a repeat returns the lead already stored. */
    clientLeadId: z
      .string()
      .min(8)
      .max(64)
      .regex(/^[\w-]+$/)
      .optional(),
    name: lineField()
      .min(1)
      .max(120)
      .refine((name) => name === "" || isVisible(name), "must have a visible character"),
    phone: lineField().max(60).optional(),
    email: emailField().optional(),
    message: textField().trim().max(maxMessageChars).optional(),
    service: lineField().max(120).optional(),
    vehicle: vehicle.optional(),
    preferredTimes: textField().trim().max(500).optional(),
    consent: z.literal(true),
  })
  .refine((lead) => lead.phone || lead.email, {
    path: ["phone"],
    message: "a phone number or an e-mail address is needed to call back",
  });
export type LeadInput = z.infer<typeof leadInput>;

/** What is known of a customer's car; German key numbers beside plate, VIN and model. */
export type Vehicle = Partial<Record<keyof z.infer<typeof vehicle>, string>>;

/** A vehicle as it is stored: entries that are no text are left out, never the lead or conversation they stand in. */
export const storedVehicle = z
  .record(z.string(), z.unknown())
  .transform((stored): Vehicle =>
    Object.fromEntries(Object.entries(stored).filter((entry) => typeof entry[1] === "string")),
  )
  .nullable()
  .catch(null);

/** One row of the leads list. */
export type LeadRow = {
  id: string;
  name: string;
  /** E.164. */
  phone: string | null;
  email: string | null;
  service: string | null;
  vehicle: Vehicle | null;
  message: string | null;
  preferredTimes: string | null;
  status: LeadStatus;
  channel: "web";
  conversationId: string | null;
  contactId: string;
  createdAt: string;
  /** When the customer sent it again with something else in it, null while it is as first sent. */
  amendedAt: string | null;
};

/** Query of the leads list. */
export const leadFilter = z.object({
  status: leadStatus.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type LeadFilter = z.infer<typeof leadFilter>;

export const leadPatch = z.strictObject({ status: leadStatus });
