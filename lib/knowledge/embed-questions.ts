import { questionHash, questionText } from "@/lib/ai/embedding/question-key";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { EmbedContext } from "./embed-knowledge";

/** More would be asked too seldom to be worth a call. */
const questionsMax = 100;

/**
 * Has a model read what customers of a workshop ask most, as far as it has not, so that nobody waits for it. Returns how many it
 * read; throws when the provider does not answer.
 */
export async function embedQuestions(ctx: EmbedContext): Promise<number> {
  const { model } = ctx.embedder;
  const asked = await callRpc(ctx.db, "list_asked_questions", {
    p_workshop_id: ctx.workshopId,
    p_limit: questionsMax,
  });
  const texts = new Map(
    asked.map(({ question }) => questionText(question)).map((text) => [questionHash(text), text]),
  );
  if (texts.size === 0) return 0;
  const unread = await callRpc(ctx.db, "list_unread_questions", {
    p_model: model,
    p_text_hashes: [...texts.keys()],
  });
  if (unread.length === 0) return 0;
  const hashes = unread.map(({ text_hash }) => text_hash);
  const embeddings = await ctx.embedder.embed(hashes.map((hash) => texts.get(hash) ?? ""));
  await callRpc(ctx.db, "store_query_embeddings", {
    p_model: model,
    p_embeddings: hashes.map((textHash, index) => ({
      textHash,
      embedding: embeddings[index] ?? [],
    })),
  });
  const { workshopId } = ctx;
  ctx.log.info("questions_embedded", { workshopId, questions: hashes.length });
  return hashes.length;
}
