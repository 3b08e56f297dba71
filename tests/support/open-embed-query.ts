import { createEmbedQuery, type EmbedQuery } from "@/lib/ai/embedding/embed-query";
import type { Embedder } from "@/lib/ai/embedding/embedder";
import { createQueryEmbeddings } from "@/lib/ai/embedding/query-embeddings";
import type { Db } from "@/lib/core/context";
import type { RedisDoor } from "@/lib/redis/create-redis";
import { shareEmbeddings } from "@/lib/server/embedding";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Options = { redis?: RedisDoor | null; timeoutMs?: number };

/** Questions' meanings as a process has them that has just started: nothing in its memory. */
export function openEmbedQuery(db: Db, embedder: Embedder, options: Options = {}): EmbedQuery {
  const { redis = null, timeoutMs = 10_000 } = options;
  const known = createQueryEmbeddings({
    model: embedder.model,
    openDb: () => db,
    shared: redis && shareEmbeddings(redis, embedder.model),
    log: silent,
  });
  return createEmbedQuery({ embedder, known, log: silent, timeoutMs });
}
