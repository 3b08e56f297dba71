import { getConversationLink } from "@/lib/channels";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => getConversationLink(ctx, params.id),
);
