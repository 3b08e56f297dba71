import { z } from "zod";
import { locale } from "@/lib/core/locales";
import { textField } from "@/lib/core/text";

/** Body of `POST /api/chat/{slug}`. */
export const chatRequest = z.strictObject({
  message: textField().trim().min(1).max(4000),
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

/** Kinds of rows that an answer may be made of. */
export const sourceRowKinds = [
  "service",
  "hours",
  "closure",
  "holiday",
  "contact",
  "faq",
  "document",
  "safety_card",
  "safety_default",
] as const;

/**
 * The row behind a source: an id; of hours the ISO weekday, of closed days `from_to`, of contact details the field, of a public holiday
 * its date, of a default safety card its key, of a document its passage's until the database names the document.
 */
export const sourceRow = z.object({
  kind: z.enum(sourceRowKinds),
  id: z.string().max(80),
  /** Of a document: which of its passages. */
  passage: z.string().max(40).optional(),
});
export type SourceRow = z.infer<typeof sourceRow>;

/** Where an answer comes from, as everybody may know it: a kind of typed fact, or a named FAQ or document. */
export const answerSource = z.object({ type: z.enum(sourceTypes), title: z.string() });
export type AnswerSource = z.infer<typeof answerSource>;

/** The same with the rows it was made of, which only the team sees. */
export const groundedSource = answerSource.extend({ rows: z.array(sourceRow).optional() });
export type GroundedSource = z.infer<typeof groundedSource>;

/** What a customer has told of themselves and their car in the course of a conversation, ready to fill a form with. */
export const leadSlots = z.object({
  name: z.string().max(120).optional(),
  /** E.164; what cannot be called is none. */
  phone: z.string().max(20).optional(),
  email: z.string().max(254).optional(),
  /** As the plate shows it. */
  plate: z.string().max(12).optional(),
  hsn: z.string().max(4).optional(),
  tsn: z.string().max(3).optional(),
  vin: z.string().max(17).optional(),
  /** The car as the customer calls it: "VW Golf 7". */
  model: z.string().max(120).optional(),
  /** The wished time in the customer's words. */
  wish: z.string().max(200).optional(),
});
export type LeadSlots = z.infer<typeof leadSlots>;

/** A lead that the conversation is collecting; it lives on from answer to answer until it is whole. */
export const leadDraft = leadSlots.extend({
  purpose: z.enum(["appointment", "callBack"]),
  service: z.string().optional(),
  /** How often the customer has been asked; 0 means it was only offered. */
  asked: z.int().min(0).max(3),
});
export type LeadDraft = z.infer<typeof leadDraft>;

/** What a conversation knows of its customer: told in words, or sent with the form. */
export const toldDetails = leadSlots.extend({ service: z.string().max(120).optional() });
export type ToldDetails = z.infer<typeof toldDetails>;

/** A request that was sent from the conversation and that the team has not settled yet. */
export const sentLead = toldDetails.extend({
  /** ISO 8601: when it was last sent. */
  sentAt: z.string(),
  message: z.string().optional(),
});
export type SentLead = z.infer<typeof sentLead>;

/** Free times of which the visitor may take one. */
export const slotsAction = z.object({
  type: z.literal("slots"),
  /** The page on which one is taken, from the site's root on; `slot` names it there. */
  page: z.string().startsWith("/book/").max(200),
  times: z
    .array(
      z.object({
        at: z.iso.datetime({ offset: true }),
        /** On the workshop's clock. */
        label: z.string().max(60),
      }),
    )
    .min(1)
    .max(3),
});

/** What the widget should offer next to the reply. */
export const answerAction = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("appointment"),
    service: z.string().optional(),
    ...leadSlots.shape,
  }),
  z.object({
    type: z.literal("lead"),
    service: z.string().optional(),
    message: z.string().optional(),
    ...leadSlots.shape,
  }),
  z.object({ type: z.literal("handoff") }),
  slotsAction,
]);
export type AnswerAction = z.infer<typeof answerAction>;

/** An action that opens the form. */
export type FormAction = Extract<AnswerAction, { type: "appointment" | "lead" }>;

/** Sources of a stored message; one that cannot be read is left out, the message never. */
export const storedSources = z
  .array(z.unknown())
  .transform((items) => readable(answerSource, items));

/** The same for the team: also what each source is made of. */
export const storedGroundedSources = z
  .array(z.unknown())
  .transform((items) => readable(groundedSource, items));

/** Actions of a stored message; one that cannot be read is left out, the message never. */
export const storedActions = z
  .array(z.unknown())
  .transform((items) => readable(answerAction, items));

function readable<Item>(schema: z.ZodType<Item>, items: readonly unknown[]): Item[] {
  return items.flatMap((item) => schema.safeParse(item).data ?? []);
}

/** A FAQ or document passage found by `search_knowledge` in the workshop's own rows. */
export const passage = z.object({
  id: z.uuid(),
  kind: z.enum(["faq", "document", "global_faq"]),
  /** The FAQ's question, or the document's title. */
  title: z.string(),
  heading: z.string().nullable(),
  content: z.string(),
  score: z.number(),
  /** Whether the workshop typed it itself; a table of a file or page it gave us is no price list until somebody accepts it. */
  is_typed: z.boolean().optional(),
});
export type Passage = z.infer<typeof passage>;

/** What the bot's last answer was about, so that "und mit Filter?" can lean on it. Stored with the message. */
export const answerTopic = z.object({
  intents: z.array(z.string()),
  serviceIds: z.array(z.uuid()),
  /** The day talked about, `YYYY-MM-DD`. */
  date: z.iso.date().nullable(),
  /** Concepts that the workshop's texts were quoted on: "und was kostet der?" after a question about courtesy cars. */
  concepts: z.array(z.string()).optional(),
  /** One that cannot be read is asked for anew. */
  lead: leadDraft.optional().catch(undefined),
});
export type AnswerTopic = z.infer<typeof answerTopic>;

/** One earlier message as `begin_turn` returns it, oldest first. */
export const historyMessage = z.object({
  author: z.enum(["visitor", "bot", "member", "system"]),
  body: z.string(),
  /** Without a topic that can be read, the next question stands alone. */
  topic: answerTopic.nullable().catch(null),
});
export type HistoryMessage = z.infer<typeof historyMessage>;

/** What the answer engine makes of a question; `reply` is plain text with line breaks. */
export const answer = z.object({
  reply: z.string(),
  locale,
  answered: z.boolean(),
  /** What it offers to pass on because it is not known: each question of the message that stayed open. */
  openQuestions: z.array(z.string()),
  sources: z.array(groundedSource),
  actions: z.array(answerAction),
  topic: answerTopic,
  /** What its message told of the customer, ready to be kept with the conversation. */
  told: toldDetails,
});
export type Answer = z.infer<typeof answer>;

/** Who answers in this conversation. */
export const conversationMode = z.enum(["bot", "human"]);
export type ConversationMode = z.infer<typeof conversationMode>;

/** Server-sent events of a chat turn, in the order they may appear. */
export type TurnEvent =
  | { event: "session"; data: { token: string; conversationId: string } }
  /** A language model reads the message: the answer takes a moment longer. */
  | { event: "reading"; data: Record<string, never> }
  | { event: "delta"; data: { text: string } }
  | { event: "sources"; data: AnswerSource[] }
  | { event: "action"; data: AnswerAction }
  | {
      event: "done";
      /** `messageId` is null when nothing was stored because a person has taken over. */
      data: { messageId: string | null; answered: boolean; mode: ConversationMode };
    }
  | { event: "error"; data: { code: string; reason: string } };

/** A sentence of a text that says something else than the workshop's typed facts, or than another of its texts. */
export type Contradiction = {
  passageId: string;
  kind: "price" | "hours" | "phone";
  /** As it stands in the text. */
  sentence: string;
  /** What the facts say, in the workshop's own values: a price range, a day's hours, a number. */
  fact: string;
  /** Whose price it is; null for hours, phone and what the price list does not name. */
  serviceId: string | null;
  /** The title of the text of which `fact` is a sentence; null where the typed facts say it. */
  against: string | null;
};

/** A contradiction with the text it stands in, as its list shows it. */
export type ContradictionRow = Contradiction & {
  source: "faq" | "document";
  /** The document of the passage; null for a FAQ. */
  documentId: string | null;
  title: string;
};
