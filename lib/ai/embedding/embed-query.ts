import { LRUCache } from "lru-cache";
import type { Logger } from "@/lib/core/context";
import { toVectorText, type Embedder, type Embedding } from "./embedder";
import type { QueryEmbeddings } from "./query-embeddings";
import { questionText } from "./question-key";

/** The meaning of a question, or null when it is not to be had in time. */
export type EmbedQuery = (question: string) => Promise<Embedding | null>;

type EmbedQueryOptions = {
  embedder: Embedder;
  /** What other processes have learnt. */
  known: QueryEmbeddings;
  log: Logger;
  /** Text search alone answers most questions; a visitor does not wait longer for the rest. @default 800 ms */
  timeoutMs?: number;
};

/** About 20 KB each as text. */
const remembered = 500;

/** Looks a question's meaning up in memory, then where all processes keep it, and asks the model last; keeps what it learns. */
export function createEmbedQuery(options: EmbedQueryOptions): EmbedQuery {
  const { embedder, known, log, timeoutMs = 800 } = options;

  const learn = async (text: string): Promise<Embedding> => {
    const found = await known.find(text);
    if (found) return { model: embedder.model, vector: toVectorText(found) };
    const [embedding = []] = await embedder.embed([text]);
    known.keep(text, embedding);
    return { model: embedder.model, vector: toVectorText(embedding) };
  };

  const cache = new LRUCache<string, Embedding>({ max: remembered, fetchMethod: learn });

  return async (question) => {
    const text = questionText(question);
    if (text === "") return null;
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => late.resolve(null), timeoutMs);
    try {
      return (await Promise.race([cache.fetch(text), late.promise])) ?? null;
    } catch (error) {
      log.warn("query_not_embedded", { error });
      return null;
    } finally {
      clearTimeout(timer);
    }
  };
}
