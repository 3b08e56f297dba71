import { addNote, listNotes } from "@/lib/conversations";
import { noteInput } from "@/lib/conversations/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => listNotes(ctx, params.id),
);

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: noteInput },
  async (ctx, { params, body }) =>
    Response.json(await addNote(ctx, params.id, body), { status: 201 }),
);
