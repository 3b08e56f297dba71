import { purgeExpiredHolds } from "@/lib/appointments";
import { embedKnowledge, enqueueQuestionRounds, listUnreadWorkshops } from "@/lib/knowledge";
import type { Runtime } from "./runtime";

/** Workshops of one sweep; the next one takes the rest. */
const sweepLimit = 20;

/**
 * Looks for what no job told of. Slots that were kept free for too long are given back. The embedding model reads imported texts, edited
 * FAQs, all that is older than its key or was read by another model; and each workshop's most asked questions get a job a day. Returns
 * whether more waits.
 */
export async function sweep(
  runtime: Pick<Runtime, "openServiceDb" | "log" | "now" | "embedding">,
): Promise<boolean> {
  const { embedding, log, now } = runtime;
  const db = runtime.openServiceDb();
  const purged = await purgeExpiredHolds({ db, now }, sweepLimit);
  if (embedding === null) return purged === sweepLimit;
  const { embedder } = embedding;
  const enqueued = await enqueueQuestionRounds({ db }, embedder.model, sweepLimit);
  const unread = await listUnreadWorkshops({ db }, embedder.model, sweepLimit);
  for (const workshopId of unread) {
    const actor = { kind: "system", job: "sweep" } as const;
    const ctx = { workshopId, actor, db, now, log, requestId: `sweep-${workshopId}` };
    await embedKnowledge({ ...ctx, embedder });
  }
  return Math.max(purged, enqueued, unread.length) === sweepLimit;
}
