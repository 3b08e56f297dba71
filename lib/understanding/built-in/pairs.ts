import type { CatalogueIndex, Field } from "./catalogue-index";
import type { Words } from "./words";

/** Places for a pair of a word asked and a word answered: "zahlen" goes with "Kreditkarte". */
export const pairPlaces = 1 << 16;
const keysMax = 24;

/** What stands for a text in pairs: its content words' stems and groups, hashed. */
export function pairKeys(texts: readonly Words[], withGrammar: boolean): number[] {
  const keys = new Set<string>();
  for (const { words } of texts) {
    for (const { stem, groups, isGrammar } of words) {
      if (!isGrammar && !/^\d/.test(stem)) keys.add(stem);
      if (!isGrammar || withGrammar)
        for (const group of groups) keys.add(`=${group.replace("~", "")}`);
    }
  }
  return [...keys].slice(0, keysMax).map(hash);
}

/** The keys of every candidate: services first, then texts. */
export type CandidatePairKeys = { services: readonly number[][]; texts: readonly number[][] };

/** Hashes the words of every candidate. */
export function candidatePairKeys({ services, texts }: CatalogueIndex): CandidatePairKeys {
  return { services: servicePairKeys(services), texts: textPairKeys(texts) };
}

/** Hashes the words of services. */
export function servicePairKeys(services: CatalogueIndex["services"]): number[][] {
  return services.map(({ name, synonyms, description, category }) =>
    keysOf([name, ...synonyms, category, description]),
  );
}

/** Hashes the words of texts. */
export function textPairKeys(texts: CatalogueIndex["texts"]): number[][] {
  return texts.map(({ title, text }) => keysOf([text, title]));
}

function keysOf(fields: readonly Field[]): number[] {
  return pairKeys(
    fields.map(({ text }) => text),
    false,
  );
}

/** Where the weight of a pair lies. */
export function pairPlace(asked: number, answered: number): number {
  return (Math.imul(asked, 0x9e3779b1) ^ Math.imul(answered, 0x85ebca6b)) >>> 16;
}

/** How well a candidate's words go with the message's. */
export function scorePairs(
  weights: ArrayLike<number>,
  asked: readonly number[],
  answered: readonly number[],
): number {
  if (asked.length === 0 || answered.length === 0) return 0;
  let sum = 0;
  for (const left of asked)
    for (const right of answered) sum += weights[pairPlace(left, right)] ?? 0;
  return sum / Math.sqrt(asked.length * answered.length);
}

function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
