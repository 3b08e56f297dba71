import { z } from "zod";
import { locale } from "@/lib/core/locales";

/** Body of `POST /api/chat/{slug}`. */
export const chatRequest = z.strictObject({
  message: z.string().trim().min(1).max(4000),
  /** Made by the client, one per message; a repeat returns the stored answer. */
  clientMessageId: z
    .string()
    .min(8)
    .max(64)
    .regex(/^[\w-]+$/),
  token: z.string().max(512).optional(),
  locale: z.string().max(35).optional(),
  /** A JSON web token in which the workshop's own site says who its visitor is. */
  identity: z.string().max(4096).optional(),
  channel: z.enum(["web"]).optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

export const sourceTypes = ["prices", "hours", "contact", "faq", "document", "safety"] as const;

/** Where an answer comes from: a kind of typed fact, or a named FAQ or document. */
export const answerSource = z.object({ type: z.enum(sourceTypes), title: z.string() });
export type AnswerSource = z.infer<typeof answerSource>;

/** What the widget should offer next to the reply. */
export const answerAction = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("appointment"),
    service: z.string().optional(),
    /** The wished time in the customer's words. */
    wish: z.string().optional(),
  }),
  z.object({
    type: z.literal("lead"),
    service: z.string().optional(),
    message: z.string().optional(),
  }),
  z.object({ type: z.literal("handoff") }),
]);
export type AnswerAction = z.infer<typeof answerAction>;

/** A FAQ or document passage found by `search_knowledge` in the workshop's own rows. */
export const passage = z.object({
  id: z.uuid(),
  kind: z.enum(["faq", "document", "global_faq"]),
  /** The FAQ's question, or the document's title. */
  title: z.string(),
  heading: z.string().nullable(),
  content: z.string(),
  score: z.number(),
});
export type Passage = z.infer<typeof passage>;

/** What the bot's last answer was about, so that "und mit Filter?" can lean on it. Stored with the message. */
export const answerTopic = z.object({
  intents: z.array(z.string()),
  serviceIds: z.array(z.uuid()),
  /** The day talked about, `YYYY-MM-DD`. */
  date: z.iso.date().nullable(),
});
export type AnswerTopic = z.infer<typeof answerTopic>;

/** One earlier message as `begin_turn` returns it, oldest first. */
export const historyMessage = z.object({
  author: z.enum(["visitor", "bot", "member", "system"]),
  body: z.string(),
  topic: answerTopic.nullable(),
});
export type HistoryMessage = z.infer<typeof historyMessage>;

/** What the answer engine makes of a question; `reply` is plain text with line breaks. */
export const answer = z.object({
  reply: z.string(),
  locale,
  answered: z.boolean(),
  sources: z.array(answerSource),
  actions: z.array(answerAction),
  topic: answerTopic,
});
export type Answer = z.infer<typeof answer>;

/** Who answers in this conversation. */
export const conversationMode = z.enum(["bot", "human"]);
export type ConversationMode = z.infer<typeof conversationMode>;

/** Server-sent events of a chat turn, in the order they may appear. */
export type TurnEvent =
  | { event: "session"; data: { token: string; conversationId: string } }
  | { event: "delta"; data: { text: string } }
  | { event: "sources"; data: AnswerSource[] }
  | { event: "action"; data: AnswerAction }
  | {
      event: "done";
      /** `messageId` is null when nothing was stored because a person has taken over. */
      data: { messageId: string | null; answered: boolean; mode: ConversationMode };
    }
  | { event: "error"; data: { code: string; reason: string } };
