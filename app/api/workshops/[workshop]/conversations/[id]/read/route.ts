import { setConversationRead } from "@/lib/conversations";
import { readMark } from "@/lib/conversations/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: readMark, isBodyOptional: true },
  (ctx, { params, body }) => setConversationRead(ctx, params.id, body),
);
