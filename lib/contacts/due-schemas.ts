import { z } from "zod";
import { lineField } from "@/lib/core/text";

/** What a car comes back for; each but `other` once a car. */
export const dueKinds = ["inspection", "service", "oil", "tyres", "other"] as const;
const dueKind = z.enum(dueKinds);
export type DueKind = z.infer<typeof dueKind>;

/** What the team notes of a car that is due, by day, by mileage or by both. */
export const dueInput = z
  .strictObject({
    kind: dueKind,
    dueOn: z.iso
      .date()
      .refine(
        (day) => day >= "2000-01-01" && day < "2100-01-01",
        "must be a year between 2000 and 2099",
      )
      .optional(),
    /** Kilometres. */
    dueMileage: z.int().min(1).max(9_999_999).optional(),
    note: lineField().max(200).default(""),
    /** The customer has agreed to be reminded by mail. */
    isAgreed: z.boolean().default(false),
  })
  .refine(({ dueOn, dueMileage }) => dueOn !== undefined || dueMileage !== undefined, {
    path: ["dueOn"],
    message: "a day or a mileage is needed",
  });
export type DueInput = z.infer<typeof dueInput>;

/** Which car of which customer, and which of its dues. */
export const duePlace = z.object({ id: z.uuid(), vehicle: z.uuid(), due: z.uuid() });

const nullableText = z.string().nullable();

/** Who tells the customer: we by mail (`reminded`, `planned`), or the team, with the reason why. */
const reminderState = z.enum([
  "reminded",
  "planned",
  "notAgreed",
  "noAddress",
  "refused",
  "failed",
  "byMileage",
  "tooLate",
  "suspended",
]);
export type ReminderState = z.infer<typeof reminderState>;

const stored = {
  id: z.uuid(),
  vehicle_id: z.uuid(),
  kind: dueKind,
  /** `YYYY-MM-DD`. */
  due_on: nullableText,
  due_mileage: z.int().nullable(),
  note: z.string(),
  is_overdue: z.boolean(),
  reminder: reminderState,
  reminded_at: nullableText,
};

type Stored = z.infer<z.ZodObject<typeof stored>>;

/** The names of the columns as ours. */
function named<Row extends Stored>({
  vehicle_id,
  due_on,
  due_mileage,
  is_overdue,
  reminded_at,
  ...rest
}: Row) {
  return {
    ...rest,
    vehicleId: vehicle_id,
    dueOn: due_on,
    dueMileage: due_mileage,
    isOverdue: is_overdue,
    remindedAt: reminded_at,
  };
}

/** What a car is due for, with what the customer agreed to and who noted it. */
export const knownDue = z
  .object({ ...stored, consented_at: nullableText, consented_by: nullableText })
  .transform(({ consented_at: consentedAt, consented_by: consentedBy, ...row }) => ({
    ...named(row),
    consentedAt,
    consentedBy,
  }));
export type KnownDue = z.infer<typeof knownDue>;

/** Query of the list of due cars. */
export const dueFilter = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type DueFilter = z.infer<typeof dueFilter>;

const dueVehicle = z.object({
  plate: nullableText.default(null),
  vin: nullableText.default(null),
  hsn: nullableText.default(null),
  tsn: nullableText.default(null),
  model: nullableText.default(null),
});
export type DueVehicle = z.infer<typeof dueVehicle>;

/** One row of the list of due cars. */
export const dueRow = z
  .object({
    ...stored,
    contact_id: z.uuid(),
    name: z.string(),
    phone: nullableText,
    email: nullableText,
    vehicle: dueVehicle,
    mileage: z.int().nullable(),
    sort_on: z.string(),
  })
  .transform(({ contact_id: contactId, sort_on: sortOn, ...row }) => ({
    ...named(row),
    contactId,
    sortOn,
  }));
export type DueRow = z.infer<typeof dueRow>;
