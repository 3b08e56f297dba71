import { z } from "zod";
import { markAnswer, unmarkAnswer } from "@/lib/conversations";
import { markInput } from "@/lib/conversations/schemas";
import { defineRoute } from "@/lib/server/define-route";

const params = z.object({ id: z.uuid(), message: z.uuid() });

export const PUT = defineRoute(
  { actor: "member", cache: "never", params, body: markInput },
  (ctx, { params: { id, message }, body }) =>
    markAnswer(ctx, { conversationId: id, messageId: message }, body),
);

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params },
  (ctx, { params: { id, message } }) =>
    unmarkAnswer(ctx, { conversationId: id, messageId: message }),
);
