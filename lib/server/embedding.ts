import { createCompatibleEmbedder } from "@/lib/ai/embedding/compatible-embedder";
import type { Embedder } from "@/lib/ai/embedding/embedder";
import { createEmbedQuery, type EmbedQuery } from "@/lib/ai/embedding/embed-query";
import {
  createQueryEmbeddings,
  packedEmbedding,
  type SharedEmbeddings,
} from "@/lib/ai/embedding/query-embeddings";
import { createOpenAIEmbedder } from "@/lib/ai/embedding/openai-embedder";
import { createRedisLayer } from "@/lib/cache/redis";
import type { Db, Logger } from "@/lib/core/context";
import type { ServerEnv } from "@/lib/env/server";
import type { RedisDoor } from "@/lib/redis/create-redis";
import { circuits } from "./circuits";

type EmbeddingEnv = Pick<ServerEnv, "EMBEDDING_API_KEY" | "EMBEDDING_BASE_URL" | "EMBEDDING_MODEL">;
type EmbeddingDeps = { openDb: () => Db; redis: RedisDoor | null; log: Logger };

/** The embedding model the environment names, for texts and for questions; null when it names none. */
export function createEmbedding(
  env: EmbeddingEnv,
  { redis, ...deps }: EmbeddingDeps,
): { embedder: Embedder; embedQuery: EmbedQuery } | null {
  const provider = createEmbedder(env);
  if (provider === null) return null;
  const circuit = circuits().of("embeddings");
  const embed: Embedder["embed"] = (...asked) => circuit.run(() => provider.embed(...asked));
  const embedder = { ...provider, embed };
  const shared = redis && shareEmbeddings(redis, embedder.model);
  const known = createQueryEmbeddings({ model: embedder.model, shared, ...deps });
  return { embedder, embedQuery: createEmbedQuery({ embedder, known, log: deps.log }) };
}

const week = 7 * 24 * 60 * 60 * 1_000;

/** Meanings in Redis, under their model and the form they are packed in: another one is another name. */
export function shareEmbeddings(redis: RedisDoor, model: string): SharedEmbeddings {
  return createRedisLayer({
    redis,
    prefix: `question:f32-1:${model}`,
    ttlMs: week,
    absentMs: week,
    parse: (value) => packedEmbedding.parse(value),
  });
}

function createEmbedder(env: EmbeddingEnv): Embedder | null {
  const { EMBEDDING_API_KEY: apiKey, EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: model } = env;
  if (baseUrl !== undefined) return createCompatibleEmbedder({ baseUrl, apiKey, model });
  return apiKey === undefined ? null : createOpenAIEmbedder({ apiKey, model });
}
