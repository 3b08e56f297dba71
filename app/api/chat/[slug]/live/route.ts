import { liveHead } from "@/lib/http/live-response";
import { visitorStreamQuery } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { openVisitorStream } from "@/lib/server/visitor-stream";

export const GET = defineRoute(
  { actor: "visitor", cache: "never", query: visitorStreamQuery },
  (ctx, { query, request }) => {
    if (request.method === "HEAD") return liveHead();
    const lastSeen = Number(request.headers.get("last-event-id") ?? NaN);
    return openVisitorStream(ctx, Number.isSafeInteger(lastSeen) ? lastSeen : (query.cursor ?? 0));
  },
);
