import { liveHead } from "@/lib/http/live-response";
import { liveCursor, memberStreamQuery } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { openMemberStream } from "@/lib/server/member-stream";

export const GET = defineRoute(
  { actor: "member", cache: "never", query: memberStreamQuery },
  (ctx, { query, request }) => {
    if (request.method === "HEAD") return liveHead();
    const lastSeen = liveCursor.safeParse(request.headers.get("last-event-id"));
    return openMemberStream(ctx, lastSeen.data ?? query.cursor ?? null);
  },
);
