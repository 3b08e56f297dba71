import { readBearer } from "@/lib/http/read-bearer";
import type { Count } from "@/lib/rate-limit/limiter";
import { admitRequest } from "./admit-request";
import type { PublicContext } from "./context-from-request";
import { networkOf } from "./guard-public-request";
import { runtime } from "./runtime";

/**
 * Counts what only a request's body tells: the conversation that is continued, unless its token stood in the head and was counted there,
 * or for a chat that a new one is begun. Throws `rate_limited`.
 */
export async function admitVisitor(
  ctx: Pick<PublicContext, "workshop" | "asked">,
  policy: "chat" | "lead",
  conversationId: string | null,
): Promise<void> {
  const { id, slug } = ctx.workshop.workshop;
  const { headers, responseHeaders } = ctx.asked;
  const network = networkOf(runtime(), headers);
  const place = { workshop: slug, network, headers: responseHeaders };
  if (conversationId === null) {
    if (policy !== "chat" || network === null) return;
    const counts: Count<"chat">[] = [{ part: "opening", key: `${id}:${network}` }];
    await admitRequest(runtime().limits, { policy, counts, ...place });
    return;
  }
  if (runtime().visitorTokens.find(id, readBearer(headers)) === conversationId) return;
  const counts = [{ part: "visitor" as const, key: conversationId }];
  await admitRequest(runtime().limits, { policy, counts, ...place });
}
