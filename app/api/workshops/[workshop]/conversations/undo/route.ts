import { undoChange } from "@/lib/conversations";
import { undoInput } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", body: undoInput },
  (ctx, { body }) => undoChange(ctx, body),
);
