import { toVectorText, type Embedder } from "@/lib/ai/embedding/embedder";
import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

export type EmbedContext = Context & { embedder: Embedder };

/** Texts of one round: read, embedded and stored before the next, so that a failure loses little. */
const roundSize = 64;

/** Has a model read all texts of a workshop that it has not read yet. Throws when the provider does not answer. */
export async function embedKnowledge(ctx: EmbedContext): Promise<number> {
  let total = 0;
  for (;;) {
    const texts = await callRpc(ctx.db, "list_unread_knowledge", {
      p_workshop_id: ctx.workshopId,
      p_model: ctx.embedder.model,
      p_limit: roundSize,
    });
    if (texts.length === 0) break;
    const embeddings = await ctx.embedder.embed(texts.map(({ content }) => content));
    await callRpc(ctx.db, "store_embeddings", {
      p_workshop_id: ctx.workshopId,
      p_model: ctx.embedder.model,
      p_embeddings: texts.map(({ id, content }, index) => ({
        id,
        content,
        embedding: toVectorText(embeddings[index] ?? []),
      })),
    });
    total += texts.length;
    if (texts.length < roundSize) break;
  }
  if (total > 0) ctx.log.info("knowledge_embedded", { workshopId: ctx.workshopId, texts: total });
  return total;
}
