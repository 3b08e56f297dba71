import { toV1Message } from "@/lib/api-keys";
import { listMessages } from "@/lib/conversations";
import { messagePageQuery } from "@/lib/conversations/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

/** A thread: the newest page first, the oldest message first within it. */
export const GET = defineRoute(
  { actor: "program", cache: "never", params: idParam, query: messagePageQuery },
  async (ctx, { params, query }) => {
    const page = await listMessages(ctx, params.id, query);
    return { ...page, rows: page.rows.map(toV1Message) };
  },
);
