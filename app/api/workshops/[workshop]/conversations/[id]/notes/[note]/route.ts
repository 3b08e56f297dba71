import { z } from "zod";
import { deleteNote } from "@/lib/conversations";
import { defineRoute } from "@/lib/server/define-route";

const params = z.object({ id: z.uuid(), note: z.uuid() });

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params },
  (ctx, { params: { id, note } }) => deleteNote(ctx, { conversationId: id, noteId: note }),
);
