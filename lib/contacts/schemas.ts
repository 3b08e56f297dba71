import { z } from "zod";
import { isVisible } from "@/lib/core/contact-rules";
import { emailField, lineField, textField } from "@/lib/core/text";
import { leadStatus, vehicle } from "@/lib/leads/schemas";

export * from "./due-schemas";

/** Query of the list of customers. */
export const contactFilter = z.object({
  q: lineField().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ContactFilter = z.infer<typeof contactFilter>;

/** What the team changes of a customer; what is not named stays, and an empty number, address or note is taken away. */
export const contactPatch = z.strictObject({
  name: lineField()
    .min(1)
    .max(120)
    .refine((name) => name === "" || isVisible(name), "must have a visible character")
    .optional(),
  phone: lineField().max(60).optional(),
  email: z.union([z.literal(""), emailField()]).optional(),
  note: textField().trim().max(4000).optional(),
});
export type ContactPatch = z.infer<typeof contactPatch>;

export const mergeInput = z.strictObject({ contactId: z.uuid() });

const thisFar = "must be a year between 1950 and 2099";

/** A car as the team writes it down; at least one of plate, VIN, key numbers and model. */
export const vehicleInput = vehicle
  .extend({
    firstRegistration: z.iso
      .date()
      .refine((day) => day >= "1886-01-01" && day < "2100-01-01", thisFar)
      .optional(),
    /** Kilometres. */
    mileage: z.int().min(0).max(9_999_999).optional(),
    /** Month of the last general inspection, `YYYY-MM`. */
    lastInspection: z
      .string()
      .regex(/^(19[5-9]|20\d)\d-(0[1-9]|1[0-2])$/, `must be a month as YYYY-MM; ${thisFar}`)
      .optional(),
  })
  .refine(({ plate, vin, hsn, tsn, model }) => plate || vin || hsn || tsn || model, {
    path: ["plate"],
    message: "plate, VIN, key numbers or model is needed",
  });
export type VehicleInput = z.infer<typeof vehicleInput>;

const nullableText = z.string().nullable();

export const knownVehicle = z
  .object({
    id: z.uuid(),
    plate: nullableText,
    vin: nullableText,
    hsn: nullableText,
    tsn: nullableText,
    model: nullableText,
    first_registration: nullableText,
    mileage: z.int().nullable(),
    last_inspection: nullableText,
  })
  .transform(({ first_registration, last_inspection, ...rest }) => ({
    ...rest,
    firstRegistration: first_registration,
    /** `YYYY-MM`. */
    lastInspection: last_inspection?.replace(/-\d\d$/, "") ?? null,
  }));
export type KnownVehicle = z.infer<typeof knownVehicle>;

/** One row of the list of customers. */
export const contactRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    phone: nullableText,
    email: nullableText,
    is_verified: z.boolean(),
    vehicles: z.array(knownVehicle),
    lead_service: nullableText,
    lead_status: leadStatus.nullable(),
    lead_at: nullableText,
    updated_at: z.string(),
  })
  .transform(({ is_verified, lead_service, lead_status, lead_at, updated_at, ...rest }) => ({
    ...rest,
    isVerified: is_verified,
    lead: lead_at === null ? null : { service: lead_service, status: lead_status, at: lead_at },
    updatedAt: updated_at,
  }));
export type ContactRow = z.infer<typeof contactRow>;
