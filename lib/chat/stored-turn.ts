import { z } from "zod";
import type { Embedding } from "@/lib/ai/embedding/embedder";
import { frame } from "@/lib/understanding";
import {
  conversationMode,
  historyMessage,
  passage,
  sentLead,
  storedActions,
  storedSources,
  toldDetails,
} from "./schemas";

/** An answer as it was stored with its question. */
export const storedReply = z.object({
  messageId: z.uuid(),
  reply: z.string(),
  answered: z.boolean(),
  sources: storedSources,
  actions: storedActions,
});
export type StoredReply = z.infer<typeof storedReply>;

/** What `begin_turn` returns. */
export const begunTurn = z.object({
  message_id: z.uuid(),
  mode: conversationMode,
  /** The answer already given to a repeated message, null otherwise. */
  reply: storedReply.nullable(),
  /** A frame of another version is none: its message was understood, and the next one stands alone. */
  history: z.array(historyMessage.extend({ frame: frame.nullish().catch(null) })),
  passages: z.array(passage),
  /** What language models have cost the workshop this month; 1,000,000 are one euro. */
  ai_spent_micro_euros: z.coerce.number().int().nonnegative(),
  /** What was told in the conversation before this message. */
  told: toldDetails.nullable(),
  sent_lead: sentLead.nullable(),
});

/** A stored message and what its answer needs. */
export type BegunTurn = z.infer<typeof begunTurn> & {
  /** The message, and its meaning where that is known. */
  asked: { message: string; embedding: Embedding | null };
};

/** What `finish_turn` returns; `message_id` is null when a person took over before the answer was stored. */
export const finishedTurn = z.object({
  is_stored: z.boolean(),
  message_id: z.uuid().nullable(),
  mode: conversationMode,
});
export type FinishedTurn = z.infer<typeof finishedTurn>;
