import { z } from "zod";
import { emailField, lineField, textField } from "@/lib/core/text";
import { vehicle } from "@/lib/leads/schemas";

export const appointmentStatuses = [
  "requested",
  "confirmed",
  "arrived",
  "inWork",
  "done",
  "noShow",
  "cancelled",
] as const;
export const appointmentStatus = z.enum(appointmentStatuses);
export type AppointmentStatus = z.infer<typeof appointmentStatus>;

/** More days than that are no choice any more. */
export const slotDaysMax = 42;

/** Query of `GET /api/appointments/{slug}/slots`. */
export const slotQuery = z.object({
  /** A service's id, or its name as it stands in the price list. */
  service: lineField().max(200).optional(),
  from: z.iso.date("must be a day as YYYY-MM-DD").optional(),
  days: z.coerce.number().int().min(1).max(slotDaysMax).default(14),
});
export type SlotQuery = z.infer<typeof slotQuery>;

const clientAppointmentId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/);

const instant = z.iso.datetime({ offset: true, error: "must be an ISO time with offset" });

/** Who comes; at least one of phone and email. */
export const bookingContact = z
  .strictObject({
    name: lineField().min(1).max(120),
    phone: lineField().max(60).optional(),
    email: emailField().optional(),
  })
  .refine((contact) => contact.phone || contact.email, {
    path: ["phone"],
    message: "a phone number or an e-mail address is needed to reach you",
  });

/** Body of `POST /api/appointments/{slug}`. */
export const bookingInput = z.strictObject({
  token: z.string().max(512).optional(),
  /** The beginning of a free slot. */
  slot: instant,
  service: lineField().max(200).optional(),
  contact: bookingContact,
  vehicle: vehicle.optional(),
  message: textField().trim().max(2000).optional(),
  /** Made by the client; a repeat returns the appointment already stored. */
  clientAppointmentId: clientAppointmentId.optional(),
  consent: z.literal(true),
});
export type BookingInput = z.infer<typeof bookingInput>;

/** A member's time: without an offset it is on the workshop's own clock. */
const memberTime = z.union(
  [
    z.iso.datetime({ offset: true }),
    z.iso.datetime({ local: true }),
    z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  ],
  "must be a time as YYYY-MM-DDTHH:MM",
);

/** Body of `POST .../appointments` for a member: without consent, and at any bay. */
export const memberBookingInput = z.strictObject({
  startsAt: memberTime,
  service: lineField().max(200).optional(),
  /** Instead of the service's own. */
  durationMinutes: z.int().min(5).max(2880).optional(),
  bayId: z.uuid().optional(),
  name: lineField().min(1).max(120),
  phone: lineField().max(60).optional(),
  email: emailField().optional(),
  vehicle: vehicle.optional(),
  message: textField().trim().max(2000).optional(),
  clientAppointmentId: clientAppointmentId.optional(),
});
export type MemberBookingInput = z.infer<typeof memberBookingInput>;

/** Body of `PATCH .../appointments/{id}`. */
export const appointmentPatch = z
  .strictObject({
    version: z.int().min(1),
    status: appointmentStatus.optional(),
    startsAt: memberTime.optional(),
    endsAt: memberTime.optional(),
    bayId: z.uuid().optional(),
    teamNote: textField().trim().max(2000).optional(),
  })
  .refine(({ startsAt, endsAt }) => (startsAt === undefined) === (endsAt === undefined), {
    path: ["endsAt"],
    message: "must come with startsAt",
  });
export type AppointmentPatch = z.infer<typeof appointmentPatch>;

/** Query of a member's list: a span of at most six weeks, the week from now where nothing is said. */
export const appointmentRange = z
  .object({ from: instant.optional(), to: instant.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ["to"],
    message: "must come with from",
  })
  .refine(({ from, to }) => !from || !to || Date.parse(to) > Date.parse(from), {
    path: ["to"],
    message: "must be after from",
  })
  .refine(({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) <= 43 * 86_400_000, {
    path: ["to"],
    message: "must be at most six weeks after from",
  });
export type AppointmentRange = z.infer<typeof appointmentRange>;

const storedVehicle = z.record(z.string(), z.string()).nullable().catch(null);

/** An appointment as a member sees it; mechanics get no way to reach the customer. */
export const appointmentRow = z
  .object({
    id: z.uuid(),
    bay_id: z.uuid(),
    starts_at: z.string(),
    ends_at: z.string(),
    status: appointmentStatus,
    service_id: z.uuid().nullable(),
    service: z.string().nullable(),
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    vehicle: storedVehicle,
    message: z.string().nullable(),
    team_note: z.string().nullable(),
    channel: z.string(),
    conversation_id: z.uuid().nullable(),
    version: z.int(),
  })
  .transform(({ bay_id, starts_at, ends_at, service_id, team_note, conversation_id, ...row }) => ({
    ...row,
    bayId: bay_id,
    startsAt: new Date(starts_at).toISOString(),
    endsAt: new Date(ends_at).toISOString(),
    serviceId: service_id,
    teamNote: team_note,
    conversationId: conversation_id,
  }));
export type Appointment = z.infer<typeof appointmentRow>;

/** What whoever booked is told. */
export const bookedAppointment = z
  .object({
    appointment_id: z.uuid(),
    status: appointmentStatus,
    starts_at: z.string(),
    ends_at: z.string(),
  })
  .transform(({ appointment_id, starts_at, ends_at, status }) => ({
    appointmentId: appointment_id,
    status,
    startsAt: new Date(starts_at).toISOString(),
    endsAt: new Date(ends_at).toISOString(),
  }));
export type BookedAppointment = z.infer<typeof bookedAppointment>;

/** What the holder of a signed link sees. */
export const ownAppointment = z.object({
  id: z.uuid(),
  status: appointmentStatus,
  startsAt: z.string(),
  endsAt: z.string(),
  serviceId: z.uuid().nullable(),
  service: z.string().nullable(),
  name: z.string().nullable(),
  version: z.int(),
});
export type OwnAppointment = z.infer<typeof ownAppointment>;

/** Path of what the holder of a signed link may do. */
export const appointmentLink = z.object({ link: z.string().min(1).max(120) });

/** Path of a team calendar's secret address. */
export const feedPath = z.object({ token: z.string().regex(/^[\w-]{43}(?:\.ics)?$/) });

/** Body of `PATCH` there: another free slot, or none any more; `version` is the one that was seen. */
export const ownChange = z.union([
  z.strictObject({ version: z.int().min(1), cancel: z.literal(true) }),
  z.strictObject({ version: z.int().min(1), slot: instant }),
]);
export type OwnChange = z.infer<typeof ownChange>;

export type { Bay, BookingPlan } from "./plan";
export * from "./settings-schemas";
