import { z } from "zod";
import { isVisible, plainCode, plainSigns } from "@/lib/core/contact-rules";
import { emailField, lineField, textField } from "@/lib/core/text";
import { normaliseVin } from "@/lib/core/vin";

export const leadStatus = z.enum(["new", "contacted", "scheduled", "won", "lost"]);
export type LeadStatus = z.infer<typeof leadStatus>;

export const lostReason = z.enum([
  "price",
  "time",
  "not_reached",
  "elsewhere",
  "not_offered",
  "mistake",
  "other",
]);
export type LostReason = z.infer<typeof lostReason>;

export const leadSource = z.enum(["chat", "form", "telephone", "counter", "email", "other"]);
export type LeadSource = z.infer<typeof leadSource>;

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
    /** Which advertisement brought the customer (`utm_campaign` of the page's address). */
    campaign: lineField().max(120).optional(),
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
  assigneeId: string | null;
  assigneeName: string | null;
  /** When to call next, null where there is nobody to call. */
  callAt: string | null;
  valueCents: number | null;
  lostReason: LostReason | null;
  source: LeadSource;
  campaign: string | null;
  conversationId: string | null;
  contactId: string;
  createdAt: string;
  /** When the customer sent it again with something else in it, null while it is as first sent. */
  amendedAt: string | null;
};

/** `calls`: whom to call next, due longest first; `all`: newest first. */
export const leadView = z.enum(["all", "calls"]);
export type LeadView = z.infer<typeof leadView>;

/** Query of the leads list. */
export const leadFilter = z.object({
  status: leadStatus.optional(),
  view: leadView.default("all"),
  q: lineField().max(200).optional(),
  mine: z.stringbool().default(false),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type LeadFilter = z.infer<typeof leadFilter>;

/** Query of a page of all leads, newest first. */
export const leadPage = leadFilter.pick({ status: true, cursor: true, limit: true });

/** Query of the export: the same list, as a file. */
export const leadExport = leadFilter.omit({ cursor: true }).extend({
  format: z.enum(["csv", "xlsx"]).default("csv"),
});

const maxNoteChars = 2000;
const instant = z.iso.datetime({ offset: true });

/** What the team changes of a lead; what is not named stays. */
export const leadPatch = z
  .strictObject({
    status: leadStatus.optional(),
    lostReason: lostReason.nullable().optional(),
    assigneeId: z.uuid().nullable().optional(),
    callAt: instant.optional(),
    valueCents: z.int().min(0).max(100_000_000).nullable().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, {
    path: ["status"],
    message: "something has to be changed",
  });
export type LeadPatch = z.infer<typeof leadPatch>;

/** How a call ended. */
export const callOutcome = z.enum(["reached", "not_reached", "appointment", "lost"]);
export type CallOutcome = z.infer<typeof callOutcome>;

export const callInput = z
  .strictObject({
    outcome: callOutcome,
    text: textField().trim().max(maxNoteChars).optional(),
    /** When to call again. */
    callAt: instant.optional(),
    lostReason: lostReason.optional(),
  })
  .refine(({ outcome, lostReason: reason }) => outcome !== "lost" || reason !== undefined, {
    path: ["lostReason"],
    message: "a lost lead has a reason",
  });
export type CallInput = z.infer<typeof callInput>;

export const noteInput = z.strictObject({ text: textField().trim().min(1).max(maxNoteChars) });

/** What a colleague writes down of who called or came by. */
export const memberLeadInput = z
  .strictObject({
    name: leadInput.shape.name,
    phone: leadInput.shape.phone,
    email: leadInput.shape.email,
    message: leadInput.shape.message,
    vehicle: leadInput.shape.vehicle,
    preferredTimes: leadInput.shape.preferredTimes,
    service: lineField().max(120).optional(),
    source: leadSource.exclude(["chat", "form"]).default("telephone"),
  })
  .refine((lead) => lead.phone || lead.email, {
    path: ["phone"],
    message: "a phone number or an e-mail address is needed to call back",
  });
export type MemberLeadInput = z.infer<typeof memberLeadInput>;
