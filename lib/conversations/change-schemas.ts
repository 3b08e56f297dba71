import { z } from "zod";
import { conversationMode } from "@/lib/chat/schemas";
import { lineField } from "@/lib/core/text";

export const conversationStatus = z.enum(["open", "closed"]);

/** A word by which a team sorts its conversations. */
export const tagName = lineField().min(1).max(40);

const patchFields = {
  mode: conversationMode.optional(),
  status: conversationStatus.optional(),
  /** Null gives it to nobody: the customer waits for whoever comes. */
  assigneeId: z.uuid().nullable().optional(),
  /** All tags it has from then on. */
  tags: z.array(tagName).max(10).optional(),
  /** Until then it stays out of the way; null brings it back. */
  snoozedUntil: z.iso
    .datetime({ offset: true, error: "must be an ISO time with offset" })
    .nullable()
    .optional(),
};

/** Body of `PATCH .../conversations/{id}`; `mode: "human"` takes over, `"bot"` hands back. */
export const conversationPatch = z
  .strictObject(patchFields)
  .refine(
    (patch) => Object.keys(patch).length > 0,
    "must change at least one of mode, status, assigneeId, tags, snoozedUntil",
  );
export type ConversationPatch = z.infer<typeof conversationPatch>;

/** Body of `PATCH .../conversations`: all of them or none. */
export const conversationChanges = z.strictObject({
  /** With it the change can be undone for an hour. */
  changeId: z.uuid().optional(),
  changes: z
    .array(z.strictObject({ id: z.uuid(), ...patchFields }))
    .min(1)
    .max(100)
    .refine(
      (changes) => new Set(changes.map(({ id }) => id)).size === changes.length,
      "must name each conversation once",
    ),
});
export type ConversationChanges = z.infer<typeof conversationChanges>;

/** Body of `POST .../conversations/undo`. */
export const undoInput = z.strictObject({ changeId: z.uuid() });
export type UndoInput = z.infer<typeof undoInput>;
