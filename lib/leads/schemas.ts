import { z } from "zod";

export const leadStatus = z.enum(["new", "contacted", "won", "lost"]);
export type LeadStatus = z.infer<typeof leadStatus>;

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
    name: z.string().trim().min(1).max(120),
    phone: z.string().trim().max(40).optional(),
    email: z.email().max(254).optional(),
    message: z.string().trim().max(2000).optional(),
    service: z.string().trim().max(120).optional(),
    vehicle: z
      .strictObject({
        plate: z.string().trim().max(20).optional(),
        vin: z.string().trim().max(17).optional(),
        model: z.string().trim().max(120).optional(),
      })
      .optional(),
    preferredTimes: z.string().trim().max(500).optional(),
    consent: z.literal(true),
  })
  .refine((lead) => lead.phone || lead.email, {
    path: ["phone"],
    message: "a phone number or an e-mail address is needed to call back",
  });
export type LeadInput = z.infer<typeof leadInput>;

/** One row of the leads list. */
export type LeadRow = {
  id: string;
  name: string;
  /** E.164. */
  phone: string | null;
  email: string | null;
  service: string | null;
  vehicle: { plate?: string; vin?: string; model?: string } | null;
  message: string | null;
  preferredTimes: string | null;
  status: LeadStatus;
  channel: "web";
  conversationId: string | null;
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
