import { appendMessage, listMessages } from "@/lib/conversations";
import { messagePageQuery, replyInput } from "@/lib/conversations/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam, query: messagePageQuery },
  (ctx, { params, query }) => listMessages(ctx, params.id, query),
);

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: replyInput },
  async (ctx, { params, body }) =>
    Response.json(await appendMessage(ctx, params.id, body), { status: 201 }),
);
