import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Db, Logger } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toVectorText, type Embedder } from "./embedder";

/** The meaning of a question in the form SQL takes, or null when it is not to be had in time. */
export type EmbedQuery = (text: string) => Promise<string | null>;

type EmbedQueryOptions = {
  embedder: Embedder;
  openDb: () => Db;
  log: Logger;
  /** Text search alone answers most questions; a visitor does not wait longer for the rest. @default 800 ms */
  timeoutMs?: number;
};

const known = z.array(z.number()).nonempty();
/** About 20 KB each as text. */
const remembered = 500;

/** Looks a question's meaning up in memory, then in the database, and asks the model last; keeps what it learns in both. */
export function createEmbedQuery(options: EmbedQueryOptions): EmbedQuery {
  const { embedder, openDb, log, timeoutMs = 800 } = options;

  const learn = async (text: string): Promise<string> => {
    const db = openDb();
    const key = { p_model: embedder.model, p_text_hash: hashOf(text) };
    const stored = known.safeParse(await callRpc(db, "find_query_embedding", key));
    if (stored.success) return toVectorText(stored.data);
    const [embedding = []] = await embedder.embed([text]);
    // The answer does not wait for this, and is right without it.
    callRpc(db, "store_query_embedding", { ...key, p_embedding: embedding }).catch(
      (error: unknown) => log.warn("query_embedding_not_stored", { error }),
    );
    return toVectorText(embedding);
  };

  const cache = new LRUCache<string, string>({ max: remembered, fetchMethod: learn });

  return async (text) => {
    if (text.trim() === "") return null;
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

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
