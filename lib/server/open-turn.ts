import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import type { TurnContext } from "@/lib/chat";
import type { ChatRequest } from "@/lib/chat/schemas";
import { admitVisitor } from "./admit-visitor";
import type { PublicContext } from "./context-from-request";
import { offerTimes } from "./offer-times";
import { runtime } from "./runtime";
import { tellAppointment } from "./tell-appointment";
import { turnReaders } from "./turn-readers";

/** What `streamTurn` needs: the conversation of the visitor's token, or a new one with a token of its own. */
export type OpenedTurn = PublicContext & {
  conversationId: string;
  token: string;
  embedQuery?: EmbedQuery;
} & Pick<TurnContext, "models" | "frames" | "renderFrame" | "tellAppointment" | "offerTimes">;

/**
 * Continues the token's conversation or opens one. A first message that is sent again, because its answer got lost, meets the
 * conversation it opened. Throws `unauthenticated` for a token of another workshop, `rate_limited` for too many turns or conversations.
 */
export async function openTurn(ctx: PublicContext, request: ChatRequest): Promise<OpenedTurn> {
  const { token, clientMessageId: id, message: text } = request;
  const { appointmentLinks, visitorTokens } = runtime();
  const conversationId =
    (await conversationOf(ctx, "chat", token)) ??
    visitorTokens.conversationFor(ctx.workshopId, { id, text });
  return {
    ...ctx,
    ...(await turnReaders(runtime(), ctx)),
    actor: { kind: "visitor", conversationId },
    conversationId,
    tellAppointment: tellAppointment(ctx, appointmentLinks),
    offerTimes: offerTimes(ctx),
    token: token ?? visitorTokens.issue(ctx.workshopId, conversationId),
  };
}

/** The conversation a token opens, null without one; counted. Throws as `openTurn` does. */
export async function conversationOf(
  ctx: PublicContext,
  policy: "chat" | "lead",
  token: string | undefined,
): Promise<string | null> {
  const conversationId =
    token === undefined ? null : runtime().visitorTokens.verify(ctx.workshopId, token);
  await admitVisitor(ctx, policy, conversationId);
  return conversationId;
}
