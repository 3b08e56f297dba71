import { z } from "zod";
import type { Db, Logger } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { embeddingLength } from "./embedder";
import { questionHash } from "./question-key";

export type QueryEmbeddingsOptions = {
  /** Whose meanings these are. */
  model: string;
  openDb: () => Db;
  /** What all processes share in front of the database; null where there is no such thing. */
  shared: SharedEmbeddings | null;
  log: Logger;
};

/** Packed meanings by hash, this model's alone; away or slow, it is as if it were empty. */
export interface SharedEmbeddings {
  get(hash: string): Promise<{ value: string | null } | undefined>;
  set(hash: string, packed: string): Promise<void>;
}

/** Meanings of questions that any process has read before, by the hash of their words. */
export interface QueryEmbeddings {
  /** Looks in what processes share, then in the database; null for words that nobody has read. */
  find(text: string): Promise<number[] | null>;
  /** Keeps a meaning in both, without anybody waiting; a failure is logged. */
  keep(text: string, embedding: readonly number[]): void;
}

/** Base64 writes three bytes as four characters. */
const packedLength = (embeddingLength * Float32Array.BYTES_PER_ELEMENT * 4) / 3;

/** A packed meaning: four bytes a number, as precise as the database has them, in a third of the space of JSON. */
export const packedEmbedding = z.base64().length(packedLength);

const stored = z.array(z.number()).length(embeddingLength);

/** The layers behind a process' own memory. */
export function createQueryEmbeddings(options: QueryEmbeddingsOptions): QueryEmbeddings {
  const { model, openDb, shared, log } = options;
  const share = (hash: string, embedding: readonly number[]) =>
    void shared?.set(hash, pack(embedding));

  return {
    async find(text) {
      const hash = questionHash(text);
      const held = await shared?.get(hash);
      if (held?.value) return unpack(held.value);
      const key = { p_model: model, p_text_hash: hash };
      const found = stored.safeParse(await callRpc(openDb(), "find_query_embedding", key));
      if (!found.success) return null;
      share(hash, found.data);
      return found.data;
    },
    keep(text, embedding) {
      const textHash = questionHash(text);
      share(textHash, embedding);
      callRpc(openDb(), "store_query_embeddings", {
        p_model: model,
        p_embeddings: [{ textHash, embedding: [...embedding] }],
      }).catch((error: unknown) => log.warn("query_embedding_not_stored", { error }));
    },
  };
}

function pack(embedding: readonly number[]): string {
  return Buffer.from(Float32Array.from(embedding).buffer).toString("base64");
}

function unpack(packed: string): number[] {
  // A copy, because a buffer out of the pool need not begin where a number may.
  return [...new Float32Array(Uint8Array.from(Buffer.from(packed, "base64")).buffer)];
}
