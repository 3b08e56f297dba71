import { LRUCache } from "lru-cache";
import type { Catalogue } from "../catalogue";
import { indexCatalogue, type Background, type CatalogueIndex } from "./catalogue-index";
import { candidatePairKeys } from "./pairs";

/** An index with the hashed words of its candidates. */
export type KnownIndex = { index: CatalogueIndex; keys: ReturnType<typeof candidatePairKeys> };

const remembered = new LRUCache<string, KnownIndex>({ max: 100 });

/** The index of a catalogue, made once for the same content: a workshop's messages find much the same. */
export function knownIndex(catalogue: Catalogue, background: Background): KnownIndex {
  const content = JSON.stringify(catalogue);
  const known = remembered.get(content);
  if (known) return known;
  const index = indexCatalogue(catalogue, background);
  const made = { index, keys: candidatePairKeys(index) };
  remembered.set(content, made);
  return made;
}
