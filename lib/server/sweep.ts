import { purgeExpiredHolds } from "@/lib/appointments";
import { embedKnowledge, enqueueQuestionRounds, listUnreadWorkshops } from "@/lib/knowledge";
import { offerCallBacks } from "@/lib/chat";
import { returnSilentConversations, wakeConversations } from "@/lib/conversations";
import type { Runtime } from "./runtime";

/** Workshops of one sweep; the next one takes the rest. */
const sweepLimit = 20;

/** Conversations that one sweep hands back or brings back, and customers to whom it offers a call-back. */
const returnedMax = 200;
const wokenMax = 200;
const offeredMax = 100;

/**
 * Looks for what no job told of. Slots that were kept free for too long are given back, conversations in which a person has fallen silent
 * go back to the bot, those that were put off come back, and who has waited too long for one is offered a call-back. The embedding model reads imported texts, edited FAQs,
 * all that is older than its key or was read by another model; and each workshop's most asked questions get a job a day. Returns
 * whether more waits.
 */
export async function sweep(
  runtime: Pick<Runtime, "openServiceDb" | "log" | "now" | "embedding">,
): Promise<boolean> {
  const { embedding, log, now } = runtime;
  const db = runtime.openServiceDb();
  const purged = await purgeExpiredHolds({ db, now }, sweepLimit);
  const returned = await returnSilentConversations({ db }, returnedMax);
  const woken = await wakeConversations({ db }, wokenMax);
  const offered = await offerCallBacks({ db }, offeredMax);
  if (returned + woken + offered > 0) {
    log.info("conversations_swept", { returned, woken, offered });
  }
  const hasMore = purged === sweepLimit || returned === returnedMax || woken === wokenMax;
  if (embedding === null) return hasMore;
  const { embedder } = embedding;
  const enqueued = await enqueueQuestionRounds({ db }, embedder.model, sweepLimit);
  const unread = await listUnreadWorkshops({ db }, embedder.model, sweepLimit);
  for (const workshopId of unread) {
    const actor = { kind: "system", job: "sweep" } as const;
    const ctx = { workshopId, actor, db, now, log, requestId: `sweep-${workshopId}` };
    await embedKnowledge({ ...ctx, embedder });
  }
  return hasMore || Math.max(enqueued, unread.length) === sweepLimit;
}
