import { getConversation, updateConversation } from "@/lib/conversations";
import { chatErasure, conversationPatch } from "@/lib/conversations/schemas";
import { idParam } from "@/lib/core/ids";
import { eraseConversation } from "@/lib/privacy";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => getConversation(ctx, params.id),
);

export const PATCH = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: conversationPatch },
  (ctx, { params, body }) => updateConversation(ctx, params.id, body),
);

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params: idParam, query: chatErasure },
  (ctx, { params, query }) => eraseConversation(ctx, params.id, query),
);
