import { embedMany, type EmbeddingModel } from "ai";
import { AppError } from "@/lib/core/errors";
import { embeddingLength, type Embedder } from "./embedder";

/** Texts of one request; providers take more, but a failed request should not cost many. */
const batchSize = 64;
const timeoutMs = 20_000;

/** An AI SDK model as an embedder. */
export function createSdkEmbedder(model: Exclude<EmbeddingModel, string>): Embedder {
  return {
    model: `${model.provider}/${model.modelId}`,
    async embed(texts, signal) {
      const time = AbortSignal.timeout(timeoutMs);
      const all: number[][] = [];
      for (let at = 0; at < texts.length; at += batchSize) {
        const { embeddings } = await embedMany({
          model,
          values: texts.slice(at, at + batchSize),
          maxRetries: 1,
          abortSignal: signal ? AbortSignal.any([signal, time]) : time,
        });
        all.push(...embeddings.map(toFullLength));
      }
      return all;
    },
  };
}

/** Zeros at the end change no angle, so that models of fewer dimensions fit the column too. */
function toFullLength(embedding: number[]): number[] {
  if (embedding.length > embeddingLength) {
    throw new AppError("internal", { reason: "embedding_too_long" });
  }
  return Array.from({ length: embeddingLength }, (_, index) => embedding[index] ?? 0);
}
