import { z } from "zod";
import { storedGroundedSources } from "@/lib/chat/schemas";
import { textField } from "@/lib/core/text";

/** Whether a wrong answer is still to be worked off. */
export const markStatus = z.enum(["open", "done"]);
export type MarkStatus = z.infer<typeof markStatus>;

/** That the team calls an answer wrong, and why. */
export const answerMark = z.object({
  note: z.string().nullable(),
  status: markStatus,
  markedAt: z.string(),
});
export type AnswerMark = z.infer<typeof answerMark>;

/** Body of `PUT …/messages/{message}/mark`. */
export const markInput = z.strictObject({
  note: textField().trim().max(1000).optional(),
});
export type MarkInput = z.infer<typeof markInput>;

/** Query of the list of wrong answers. */
export const wrongAnswerFilter = z.object({
  status: markStatus.default("open"),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type WrongAnswerFilter = z.infer<typeof wrongAnswerFilter>;

/** An answer the team calls wrong, with what it was made of. */
export const wrongAnswer = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  /** Without phone numbers, addresses and plates; null for an answer to nothing. */
  question: z.string().nullable(),
  answer: z.string(),
  sources: storedGroundedSources,
  note: z.string().nullable(),
  status: markStatus,
  /** Null when that member has left. */
  markedBy: z.string().nullable(),
  markedAt: z.string(),
  settledBy: z.string().nullable(),
  settledAt: z.string().nullable(),
});
export type WrongAnswer = z.infer<typeof wrongAnswer>;
