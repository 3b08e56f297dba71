import { renderFrame } from "@/lib/answers";
import { suggestReply, type SuggestedReply } from "@/lib/chat";
import { getConversation } from "@/lib/conversations";
import type { MemberContext } from "@/lib/core/context";
import { mayAskModel } from "./may-ask-model";
import { requireAnsweringMember } from "./require-answering-member";
import { runtime } from "./runtime";
import { withWorkshop } from "./with-workshop";

/** What the bot would answer in a conversation of the member's workshop. Throws `forbidden`, `not_found`. */
export async function suggestToMember(
  ctx: MemberContext,
  conversationId: string,
): Promise<{ suggestion: SuggestedReply | null }> {
  await requireAnsweringMember(ctx);
  // The door of the service asks nobody whose conversation it is.
  await getConversation(ctx, conversationId);
  const { workshop } = await withWorkshop(ctx);
  const { embedding, flags, frames, models, openServiceDb } = runtime();
  const { workshop: facts } = workshop;
  const mayAsk = models !== null && (await mayAskModel({ flags }, workshop, ctx.now()));
  const suggestion = await suggestReply({
    ...ctx,
    db: openServiceDb(),
    workshopId: facts.id,
    workshop,
    conversationId,
    renderFrame,
    ...(embedding && { embedQuery: embedding.embedQuery }),
    ...(models && mayAsk && { models, frames }),
  });
  return { suggestion };
}
