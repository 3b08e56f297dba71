import { getConversation, updateConversation } from "@/lib/conversations";
import { conversationPatch } from "@/lib/conversations/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => getConversation(ctx, params.id),
);

export const PATCH = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: conversationPatch },
  (ctx, { params, body }) => updateConversation(ctx, params.id, body),
);
