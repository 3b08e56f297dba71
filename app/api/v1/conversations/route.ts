import { toV1Conversation } from "@/lib/api-keys";
import { listConversations } from "@/lib/conversations";
import { conversationPage } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";

/** Conversations, the latest message first. */
export const GET = defineRoute(
  { actor: "program", cache: "never", query: conversationPage },
  async (ctx, { query }) => {
    const page = await listConversations(ctx, query);
    return { ...page, rows: page.rows.map(toV1Conversation) };
  },
);
