import { z } from "zod";
import { textField } from "@/lib/core/text";

/** A colleague who is named in a note. */
export const mention = z.object({ memberId: z.uuid(), name: z.string() });

/** What colleagues write to each other beside a conversation; no visitor ever gets one. */
export const conversationNote = z.object({
  id: z.uuid(),
  /** Null once they have left the team. */
  authorName: z.string().nullable(),
  isOwn: z.boolean(),
  /** A mechanic sees it without numbers and addresses. */
  body: z.string(),
  mentions: z.array(mention),
  createdAt: z.string(),
});
export type ConversationNote = z.infer<typeof conversationNote>;

/** Body of `POST .../conversations/{id}/notes`. */
export const noteInput = z.strictObject({
  body: textField().trim().min(1).max(4000),
  clientNoteId: z
    .string()
    .min(8)
    .max(64)
    .regex(/^[\w-]+$/),
  /** Members who are named in it and shall look at it. */
  mentions: z.array(z.uuid()).max(100).default([]),
});
export type NoteInput = z.infer<typeof noteInput>;
