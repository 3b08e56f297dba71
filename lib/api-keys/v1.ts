import { z } from "zod";
import { appointmentStatus, type Appointment } from "@/lib/appointments/schemas";
import { conversationChannel } from "@/lib/channels/schemas";
import type { ConversationRow, MessageView } from "@/lib/conversations/schemas";
import { leadSource, leadStatus, lostReason, type LeadRow } from "@/lib/leads/schemas";
import { serviceFact, type ServiceFact } from "@/lib/workshops/context";

/** The shapes of version 1: what is behind them may change, they only grow. */
const moment = z.iso.datetime({ offset: true });
const vehicle = z.record(z.string(), z.string()).nullable();

export const v1Lead = z.object({
  id: z.uuid(),
  status: leadStatus,
  lostReason: lostReason.nullable(),
  source: leadSource,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  service: z.string().nullable(),
  vehicle,
  message: z.string().nullable(),
  preferredTimes: z.string().nullable(),
  valueCents: z.int().nullable(),
  callAt: moment.nullable(),
  contactId: z.uuid(),
  conversationId: z.uuid().nullable(),
  createdAt: moment,
});

export const v1Appointment = z.object({
  id: z.uuid(),
  status: appointmentStatus,
  startsAt: moment,
  endsAt: moment,
  bayId: z.uuid(),
  serviceId: z.uuid().nullable(),
  service: z.string().nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  vehicle,
  message: z.string().nullable(),
  conversationId: z.uuid().nullable(),
  version: z.int(),
});

export const v1Conversation = z.object({
  id: z.uuid(),
  channel: conversationChannel,
  status: z.enum(["open", "closed"]),
  /** Who answers. */
  mode: z.enum(["bot", "human"]),
  contactName: z.string().nullable(),
  /** Since when the customer waits for a person. */
  waitingSince: moment.nullable(),
  messageCount: z.int(),
  lastMessageAt: moment,
});

export const v1Message = z.object({
  id: z.uuid(),
  position: z.int(),
  author: z.enum(["visitor", "bot", "member", "system"]),
  text: z.string(),
  createdAt: moment,
});

export const v1Service = serviceFact;

/** One page; `cursor` leads to the next one, and is null on the last. */
export const v1Page = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), cursor: z.string().nullable() });
export const v1List = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) });

/** A request as version 1 shows it. */
export const toV1Lead = (row: LeadRow): z.input<typeof v1Lead> => v1Lead.parse(row);

/** An appointment as version 1 shows it. */
export const toV1Appointment = (row: Appointment): z.input<typeof v1Appointment> =>
  v1Appointment.parse(row);

/** A conversation as version 1 shows it. */
export const toV1Conversation = (row: ConversationRow): z.input<typeof v1Conversation> =>
  v1Conversation.parse(row);

/** A message as version 1 shows it. */
export const toV1Message = ({ body, ...row }: MessageView): z.input<typeof v1Message> =>
  v1Message.parse({ ...row, text: body });

/** A service as version 1 shows it. */
export const toV1Service = (row: ServiceFact): z.input<typeof v1Service> => v1Service.parse(row);
