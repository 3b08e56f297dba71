import { z } from "zod";
import { leadStatus, storedVehicle, type LeadRow } from "./schemas";

const databaseRow = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  service: z.string().nullable(),
  vehicle: storedVehicle,
  message: z.string().nullable(),
  preferred_times: z.string().nullable(),
  status: leadStatus,
  channel: z.literal("web"),
  conversation_id: z.uuid().nullable(),
  contact_id: z.uuid(),
  created_at: z.string(),
  amended_at: z.string().nullable(),
});

/** Reshapes a lead; the generated types know neither which columns may be null nor what the jsonb holds. */
export function toLeadRow(row: unknown): LeadRow {
  const {
    preferred_times: preferredTimes,
    conversation_id: conversationId,
    contact_id: contactId,
    created_at: createdAt,
    amended_at: amendedAt,
    ...rest
  } = databaseRow.parse(row);
  return { ...rest, preferredTimes, conversationId, contactId, createdAt, amendedAt };
}
