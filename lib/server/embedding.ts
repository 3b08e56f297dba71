import { createCompatibleEmbedder } from "@/lib/ai/embedding/compatible-embedder";
import type { Embedder } from "@/lib/ai/embedding/embedder";
import { createEmbedQuery, type EmbedQuery } from "@/lib/ai/embedding/embed-query";
import { createOpenAIEmbedder } from "@/lib/ai/embedding/openai-embedder";
import type { Db, Logger } from "@/lib/core/context";
import type { ServerEnv } from "@/lib/env/server";

type EmbeddingEnv = Pick<ServerEnv, "EMBEDDING_API_KEY" | "EMBEDDING_BASE_URL" | "EMBEDDING_MODEL">;
type EmbeddingDeps = { openDb: () => Db; log: Logger };

/** The embedding model the environment names, for texts and for questions; null when it names none. */
export function createEmbedding(
  env: EmbeddingEnv,
  deps: EmbeddingDeps,
): { embedder: Embedder; embedQuery: EmbedQuery } | null {
  const embedder = createEmbedder(env);
  return embedder && { embedder, embedQuery: createEmbedQuery({ embedder, ...deps }) };
}

function createEmbedder(env: EmbeddingEnv): Embedder | null {
  const { EMBEDDING_API_KEY: apiKey, EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: model } = env;
  if (baseUrl !== undefined) return createCompatibleEmbedder({ baseUrl, apiKey, model });
  return apiKey === undefined ? null : createOpenAIEmbedder({ apiKey, model });
}
