import { setConversationRead } from "@/lib/conversations";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  (ctx, { params }) => setConversationRead(ctx, params.id),
);
