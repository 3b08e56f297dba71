import { streamTurn } from "@/lib/chat";
import { chatRequest } from "@/lib/chat/schemas";
import { definePreflight, defineRoute } from "@/lib/server/define-route";
import { openTurn } from "@/lib/server/open-turn";
import { respondToTurn } from "@/lib/server/respond-to-turn";

export const POST = defineRoute(
  { actor: "public", cache: "never", body: chatRequest },
  (ctx, { body, request }) =>
    respondToTurn(ctx, request, streamTurn(openTurn(ctx, body.token), body)),
);

export const OPTIONS = definePreflight("POST");
