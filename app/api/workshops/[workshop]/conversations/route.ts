import { listConversations } from "@/lib/conversations";
import { conversationFilter } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: conversationFilter },
  (ctx, { query }) => listConversations(ctx, query),
);
