import { z } from "zod";
import { leadStatus } from "@/lib/leads/schemas";
import { knownDue } from "./due-schemas";
import { knownVehicle } from "./schemas";

const nullableText = z.string().nullable();

const lead = z
  .object({
    id: z.uuid(),
    service: nullableText,
    status: leadStatus,
    created_at: z.string(),
    consent_text: nullableText,
    consented_at: z.string(),
  })
  .transform(({ created_at, consent_text, consented_at, ...rest }) => ({
    ...rest,
    createdAt: created_at,
    consent: { text: consent_text, at: consented_at },
  }));

const talk = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    status: z.enum(["open", "closed"]),
    last_question: nullableText,
    last_message_at: z.string(),
  })
  .transform(({ last_question, last_message_at, ...rest }) => ({
    ...rest,
    lastQuestion: last_question,
    lastMessageAt: last_message_at,
  }));

const appointment = z
  .object({
    id: z.uuid(),
    service: nullableText,
    status: z.enum(["requested", "confirmed", "arrived", "inWork", "done", "noShow", "cancelled"]),
    starts_at: z.string(),
    consent_text: nullableText,
    created_at: z.string(),
  })
  .transform(({ starts_at, consent_text, created_at, ...rest }) => ({
    ...rest,
    startsAt: starts_at,
    consent: consent_text === null ? null : { text: consent_text, at: created_at },
  }));

const alike = z
  .object({
    id: z.uuid(),
    name: z.string(),
    phone: nullableText,
    email: nullableText,
    is_verified: z.boolean(),
    reasons: z.array(z.enum(["phone", "email", "plate"])),
  })
  .transform(({ is_verified, ...rest }) => ({ ...rest, isVerified: is_verified }));

const merge = z
  .object({ id: z.uuid(), name: z.string(), created_at: z.string(), member_name: nullableText })
  .transform(({ created_at, member_name, ...rest }) => ({
    ...rest,
    createdAt: created_at,
    memberName: member_name,
  }));

/** One customer as the database tells it. */
export const contactDetail = z
  .object({
    id: z.uuid(),
    name: z.string(),
    phone: nullableText,
    email: nullableText,
    more_phones: z.array(z.string()),
    more_emails: z.array(z.string()),
    note: nullableText,
    is_verified: z.boolean(),
    created_at: z.string(),
    updated_at: z.string(),
    vehicles: z.array(knownVehicle),
    dues: z.array(knownDue),
    leads: z.array(lead),
    conversations: z.array(talk),
    appointments: z.array(appointment),
    /** Who may be the same person. */
    alike: z.array(alike),
    /** The last merge, which can be undone. */
    merge: merge.nullable(),
  })
  .transform(({ more_phones, more_emails, is_verified, created_at, updated_at, ...rest }) => ({
    ...rest,
    morePhones: more_phones,
    moreEmails: more_emails,
    isVerified: is_verified,
    createdAt: created_at,
    updatedAt: updated_at,
  }));
export type StoredContact = z.infer<typeof contactDetail>;
export type AlikePerson = z.infer<typeof alike>;
