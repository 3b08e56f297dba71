import { streamTurn } from "@/lib/chat";
import { chatRequest } from "@/lib/chat/schemas";
import { purgeConversation } from "@/lib/conversations";
import { chatErasure } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { identifyTurn } from "@/lib/server/identify-turn";
import { openTurn } from "@/lib/server/open-turn";
import { respondToTurn } from "@/lib/server/respond-to-turn";
import { verifyIdentity } from "@/lib/server/visitor-identity";

export const POST = defineRoute(
  { actor: "public", cache: "never", body: chatRequest },
  async (ctx, { body, request }) => {
    const turn = await openTurn(ctx, body);
    const identity = await verifyIdentity(ctx, body.identity);
    return respondToTurn(ctx, request, identifyTurn(turn, identity, streamTurn(turn, body)));
  },
);

export const DELETE = defineRoute(
  { actor: "visitor", cache: "never", query: chatErasure },
  (ctx, { query }) => purgeConversation(ctx, ctx.conversationId, query),
);
