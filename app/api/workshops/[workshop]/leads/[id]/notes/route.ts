import { idParam } from "@/lib/core/ids";
import { addLeadNote } from "@/lib/leads";
import { noteInput } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: noteInput },
  (ctx, { params, body }) => addLeadNote(ctx, params.id, body),
);
