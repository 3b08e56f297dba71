/** Numbers of a meaning, as the database's column has them. */
export const embeddingLength = 1536;

/** A meaning with the model that made it, because those of two models cannot be compared; in the form SQL takes. */
export type Embedding = { model: string; vector: string };

/** A model that turns texts into meanings that can be compared. */
export type Embedder = {
  /** Meanings of two models cannot be compared. */
  model: string;
  /** One meaning of `embeddingLength` numbers for each text, in order. Throws when the provider does not answer in time. */
  embed: (texts: readonly string[], signal?: AbortSignal) => Promise<number[][]>;
};

/** The form in which SQL takes a meaning. */
export function toVectorText(embedding: readonly number[]): string {
  return `[${embedding.join(",")}]`;
}
