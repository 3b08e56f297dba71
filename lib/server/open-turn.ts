import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import { renderFrame } from "@/lib/answers";
import type { TurnContext } from "@/lib/chat";
import type { ChatRequest } from "@/lib/chat/schemas";
import { admitVisitor } from "./admit-visitor";
import type { PublicContext } from "./context-from-request";
import { mayAskModel } from "./may-ask-model";
import { offerTimes } from "./offer-times";
import { runtime } from "./runtime";
import { tellAppointment } from "./tell-appointment";

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
  const { appointmentLinks, embedding, flags, frames, models, visitorTokens } = runtime();
  const conversationId =
    (await conversationOf(ctx, "chat", token)) ??
    visitorTokens.conversationFor(ctx.workshopId, { id, text });
  const mayAsk =
    !ctx.isOverPlan && models !== null && (await mayAskModel({ flags }, ctx.workshop, ctx.now()));
  return {
    ...ctx,
    actor: { kind: "visitor", conversationId },
    conversationId,
    ...(embedding && { embedQuery: embedding.embedQuery }),
    renderFrame,
    tellAppointment: tellAppointment(ctx, appointmentLinks),
    offerTimes: offerTimes(ctx),
    ...(models && mayAsk && { models, frames }),
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
