import { z } from "zod";
import {
  conversationMode,
  type ConversationMode,
  storedActions,
  storedGroundedSources,
  storedSources,
  type SentLead,
  type ToldDetails,
} from "@/lib/chat/schemas";
import type { ConversationChannel } from "@/lib/channels/schemas";
import { lineField, textField } from "@/lib/core/text";
import { liveCursor } from "@/lib/live/snapshot";
import type { Vehicle } from "@/lib/leads/schemas";
import { conversationStatus, tagName } from "./change-schemas";
import { answerMark } from "./mark-schemas";

export * from "./change-schemas";
export * from "./history-schemas";
export * from "./mark-schemas";
export * from "./note-schemas";

/** The inbox by purpose: who needs a person (longest wait first), what the bot has settled, mine, put off, where I am named, everything, done. */
export const inboxQueue = z.enum([
  "needs_me",
  "bot",
  "mine",
  "snoozed",
  "mentioned",
  "all",
  "done",
]);
export type InboxQueue = z.infer<typeof inboxQueue>;

/** What a person is needed for, the gravest first. */
export const waitReason = z.enum([
  "danger",
  "complaint",
  "handoff",
  "unanswered",
  "lead",
  "reply",
  "reminder",
]);
export type WaitReason = z.infer<typeof waitReason>;

/** Whether the bot's last answer was one: `unsure` is a question back or a refusal. */
export const botState = z.enum(["answered", "unsure", "unknown"]);
export type BotState = z.infer<typeof botState>;

/** Query of the inbox listing. */
export const conversationFilter = z.object({
  queue: inboxQueue.optional(),
  status: conversationStatus.optional(),
  mode: conversationMode.optional(),
  unread: z.stringbool().optional(),
  q: lineField().max(200).optional(),
  tag: tagName.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ConversationFilter = z.infer<typeof conversationFilter>;

/** Query of a page of all conversations, the latest message first. */
export const conversationPage = conversationFilter.pick({
  status: true,
  cursor: true,
  limit: true,
});

/** One row of the inbox. */
export type ConversationRow = {
  id: string;
  /** The contact's name, or else the one told in the chat. */
  contactName: string | null;
  /** Whether the name was only told in the chat. */
  isNameTold: boolean;
  channel: ConversationChannel;
  mode: "bot" | "human";
  status: "open" | "closed";
  /** E-mail of the member who took over, null while the bot answers or nobody has. */
  assigneeEmail: string | null;
  unreadCount: number;
  lastMessagePreview: string;
  lastMessageAuthor: MessageAuthor;
  /** ISO 8601 with offset. */
  lastMessageAt: string;
  hasLead: boolean;
  /** Name of that member. */
  assigneeName: string | null;
  messageCount: number;
  /** Since when the customer waits for a person, ISO 8601; null while nobody is needed. */
  waitingSince: string | null;
  waitingFor: WaitReason | null;
  /** Beginning of what the customer said last; a mechanic sees it without numbers and addresses. */
  lastQuestion: string;
  botState: BotState | null;
  /** What it is about, as told in the chat: "Ölwechsel · VW Golf". */
  matter: string | null;
  assigneeId: string | null;
  /** Notes between colleagues. */
  noteCount: number;
  tags: string[];
  /** Until then it stays out of the way, ISO 8601; null where it does not. */
  snoozedUntil: string | null;
  /** Members who are named in a note and have not seen it. */
  mentionedIds: string[];
};

/** A conversation with what the team may know of its contact; a mechanic sees neither phone nor e-mail. */
export type ConversationDetail = ConversationRow & {
  /** Null while nobody has left a name and a way to reach them. */
  contactId: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  contactVehicle: Vehicle | null;
  /** When the workshop's own site last vouched for who writes here; null for who only said so. */
  contactVerifiedAt: string | null;
  /** Other contacts with the same number or address; a mechanic sees none. */
  alike: AlikeContact[];
  /** What was told in the chat, not verified; a mechanic sees neither phone nor e-mail. */
  told: ToldDetails;
};

/** Perhaps the same person: nothing is merged, the team decides. */
export const alikeContact = z.object({
  name: z.string(),
  /** Whether the workshop's own site vouches for that one. */
  isVerified: z.boolean(),
  /** Its newest conversation, null where there is none. */
  conversationId: z.uuid().nullable(),
});
export type AlikeContact = z.infer<typeof alikeContact>;

export type MessageAuthor = "visitor" | "bot" | "member" | "system";

/** Place of a message in its thread. */
const position = z.int().min(0);

/** Body of `POST .../conversations/{id}/read`, which may be left out: then everything stored so far counts as seen. */
export const readMark = z
  .strictObject({
    /** Position of the last message that was on screen: what came later stays unread. */
    position: position.optional(),
  })
  .optional();
export type ReadMark = z.infer<typeof readMark>;

/** One message of a thread; `position` grows with time and is the live cursor. */
export const messageView = z.object({
  id: z.uuid(),
  position: z.number(),
  author: z.enum(["visitor", "bot", "member", "system"]),
  /** The team member's name as the visitor may see it. */
  authorName: z.string().nullable(),
  body: z.string(),
  /** With the rows each is made of; visitors get no rows. */
  sources: storedGroundedSources,
  actions: storedActions,
  answered: z.boolean().nullable(),
  createdAt: z.string(),
  /** That the team calls the answer wrong. */
  mark: answerMark.nullish(),
  /** The visitor's own id of what they wrote; told to the visitor alone. */
  clientMessageId: z.string().nullish(),
});
export type MessageView = z.infer<typeof messageView>;

/** A message as the visitor may have it: no rows behind its sources, no marks of the team. */
export const visitorMessageView = messageView
  .omit({ mark: true })
  .extend({ sources: storedSources });

/** Query of a thread, newest page first; `cursor` is the position of the oldest message already seen. */
export const messagePageQuery = z.object({
  cursor: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type MessagePageQuery = z.infer<typeof messagePageQuery>;

/** Query of the widget's poll; `after` is the last position it has shown. */
export const visitorMessagesQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
});

export { liveCursor };

/** Query of a member's stream; `cursor` is the id of the last event of an earlier one. A browser that opens it again says the same as `last-event-id`. */
export const memberStreamQuery = z.object({ cursor: liveCursor.optional() });

/** Query of the visitor's stream; `cursor` is the last position shown. A browser that opens it again says the same as `last-event-id`. */
export const visitorStreamQuery = z.object({
  cursor: z.coerce.number().int().min(0).optional(),
});

/** Answer of the widget's poll; ask again with `cursor` as `after`. */
export type VisitorMessages = {
  messages: MessageView[];
  cursor: number;
  /** Who answers now; `bot` again after a hand-back. */
  mode: ConversationMode;
  /** Name of the member who took over, null while nobody has. */
  assigneeName: string | null;
  /** Language of the conversation, null while nothing is stored. */
  locale: string | null;
  /** What was last sent as this conversation's request, null while there is none that is open. */
  sentLead: SentLead | null;
};

/** Query of `DELETE /api/chat/{slug}`: whether requests sent from this chat are withdrawn with it. */
export const chatErasure = z.strictObject({ leads: z.enum(["keep", "erase"]).default("keep") });
export type ChatErasure = z.infer<typeof chatErasure>;

/** A visitor for whom the workshop's own site has vouched. */
export type VerifiedIdentity = {
  /** The customer's number on that site. */
  externalId: string;
  name: string;
  /** E.164. */
  phone: string | null;
  email: string | null;
};

/** Who did what with a conversation; told to the team alone. */
export const conversationEvent = z.object({
  id: z.uuid(),
  kind: z.enum(["asked", "taken", "assigned", "handed_back", "returned", "closed", "reopened"]),
  /** Who did it; null for the visitor, the bot, or the passing of time. */
  memberName: z.string().nullable(),
  /** Who has the conversation since. */
  assigneeName: z.string().nullable(),
  createdAt: z.string(),
});
export type ConversationEvent = z.infer<typeof conversationEvent>;

/** Body of a member's reply. */
export const replyInput = z.strictObject({
  body: textField().trim().min(1).max(4000),
  clientMessageId: z
    .string()
    .min(8)
    .max(64)
    .regex(/^[\w-]+$/),
  /** Position of the last message the member had on screen: what came later stays unread. Without it all counts as seen. */
  seenPosition: position.optional(),
  /** Said on purpose: without it a conversation that a colleague has is a `409` with reason `conversation_taken`. */
  takesOver: z.boolean().optional(),
});
export type ReplyInput = z.infer<typeof replyInput>;
