import { z } from "zod";
import { leadSource, leadStatus, lostReason, storedVehicle, type LeadRow } from "./schemas";

const nullableText = z.string().nullable();

const databaseRow = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: nullableText,
  email: nullableText,
  service: nullableText,
  vehicle: storedVehicle,
  message: nullableText,
  preferred_times: nullableText,
  status: leadStatus,
  channel: z.literal("web"),
  conversation_id: z.uuid().nullable(),
  contact_id: z.uuid(),
  created_at: z.string(),
  amended_at: nullableText,
  assignee_id: z.uuid().nullable(),
  assignee_name: nullableText,
  call_at: nullableText,
  value_cents: z.int().nullable(),
  lost_reason: lostReason.nullable(),
  source: leadSource,
  campaign: nullableText,
});

/** Reshapes a lead; the generated types know neither which columns may be null nor what the jsonb holds. */
export function toLeadRow(row: unknown): LeadRow {
  const read = databaseRow.parse(row);
  return {
    id: read.id,
    name: read.name,
    phone: read.phone,
    email: read.email,
    service: read.service,
    vehicle: read.vehicle,
    message: read.message,
    preferredTimes: read.preferred_times,
    status: read.status,
    channel: read.channel,
    conversationId: read.conversation_id,
    contactId: read.contact_id,
    createdAt: read.created_at,
    amendedAt: read.amended_at,
    assigneeId: read.assignee_id,
    assigneeName: read.assignee_name,
    callAt: read.call_at,
    valueCents: read.value_cents,
    lostReason: read.lost_reason,
    source: read.source,
    campaign: read.campaign,
  };
}
