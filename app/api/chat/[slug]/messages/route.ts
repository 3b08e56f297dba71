import { listVisitorMessages } from "@/lib/conversations";
import { visitorMessagesQuery } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "visitor", cache: "never", query: visitorMessagesQuery },
  (ctx, { query }) => listVisitorMessages(ctx, ctx.conversationId, query.after),
);
