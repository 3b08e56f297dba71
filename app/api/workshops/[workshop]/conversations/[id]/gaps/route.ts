import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";
import { listConversationGaps } from "@/lib/workshops";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => listConversationGaps(ctx, params.id),
);
