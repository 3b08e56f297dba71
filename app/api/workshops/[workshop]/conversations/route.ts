import { listConversations, updateConversations } from "@/lib/conversations";
import { conversationChanges, conversationFilter } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: conversationFilter },
  (ctx, { query }) => listConversations(ctx, query),
);

export const PATCH = defineRoute(
  { actor: "member", cache: "never", body: conversationChanges },
  (ctx, { body }) => updateConversations(ctx, body),
);
