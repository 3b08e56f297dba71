import { z } from "zod";
import { conversationMode, toldDetails } from "@/lib/chat/schemas";
import { conversationChannel } from "@/lib/channels/schemas";
import { storedVehicle } from "@/lib/leads/schemas";
import {
  alikeContact,
  botState,
  conversationStatus,
  waitReason,
  type ConversationDetail,
  type ConversationRow,
} from "./schemas";

const author = z.enum(["visitor", "bot", "member", "system"]);

/** An inbox row as `list_conversations` returns it. */
const databaseRow = z.object({
  id: z.uuid(),
  contact_name: z.string().nullable(),
  channel: conversationChannel,
  mode: conversationMode,
  status: conversationStatus,
  assignee_email: z.string().nullable(),
  unread_count: z.number(),
  last_message_preview: z.string(),
  last_message_author: author,
  last_message_at: z.string(),
  has_lead: z.boolean(),
  is_name_told: z.boolean().default(false),
  assignee_name: z.string().nullable().default(null),
  message_count: z.number().default(0),
  waiting_since: z.string().nullable().default(null),
  waiting_for: waitReason.nullable().default(null),
  last_question: z.string().default(""),
  bot_state: botState.nullable().default(null),
  matter: z.string().nullable().default(null),
  assignee_id: z.uuid().nullable().default(null),
  note_count: z.number().default(0),
  tags: z.array(z.string()).default([]),
  snoozed_until: z.string().nullable().default(null),
  mentioned_ids: z.array(z.uuid()).default([]),
});

const databaseDetail = databaseRow.extend({
  contact_id: z.uuid().nullable(),
  contact_phone: z.string().nullable(),
  contact_email: z.string().nullable(),
  contact_vehicle: storedVehicle,
  contact_verified_at: z.string().nullable(),
  told: toldDetails.default({}),
  alike: z.array(alikeContact).default([]),
});

/** Reshapes an inbox row; the generated types know neither which columns may be null nor which words they hold. */
export function toConversationRow(row: unknown): ConversationRow {
  return reshape(databaseRow.parse(row));
}

/** Reshapes a conversation with its contact, as `get_conversation` returns it. */
export function toConversationDetail(row: unknown): ConversationDetail {
  const found = databaseDetail.parse(row);
  return {
    ...reshape(found),
    contactId: found.contact_id,
    contactPhone: found.contact_phone,
    contactEmail: found.contact_email,
    contactVehicle: found.contact_vehicle,
    contactVerifiedAt: found.contact_verified_at,
    told: found.told,
    alike: found.alike,
  };
}

function reshape(row: z.infer<typeof databaseRow>): ConversationRow {
  return {
    id: row.id,
    contactName: row.contact_name,
    isNameTold: row.is_name_told,
    channel: row.channel,
    mode: row.mode,
    status: row.status,
    assigneeEmail: row.assignee_email,
    unreadCount: row.unread_count,
    lastMessagePreview: row.last_message_preview,
    lastMessageAuthor: row.last_message_author,
    lastMessageAt: row.last_message_at,
    hasLead: row.has_lead,
    assigneeName: row.assignee_name,
    messageCount: row.message_count,
    waitingSince: row.waiting_since,
    waitingFor: row.waiting_for,
    lastQuestion: row.last_question,
    botState: row.bot_state,
    matter: row.matter,
    assigneeId: row.assignee_id,
    noteCount: row.note_count,
    tags: row.tags,
    snoozedUntil: row.snoozed_until,
    mentionedIds: row.mentioned_ids,
  };
}
