import { suggestReply, type SuggestedReply } from "@/lib/chat";
import { getConversation } from "@/lib/conversations";
import type { MemberContext } from "@/lib/core/context";
import { requireAnsweringMember } from "./require-answering-member";
import { runtime } from "./runtime";
import { turnReaders } from "./turn-readers";
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
  const suggestion = await suggestReply({
    ...ctx,
    ...(await turnReaders(runtime(), { ...ctx, workshop })),
    db: runtime().openServiceDb(),
    workshopId: workshop.workshop.id,
    workshop,
    conversationId,
  });
  return { suggestion };
}
