import { LRUCache } from "lru-cache";
import { foldWords, isFunctionWord, stem, tokenise, tradeVocabulary } from "@/lib/knowledge";
import { groupsOf, partsOf } from "./groups";

/** One word of a text as the reader sees it. */
export type Word = {
  raw: string;
  word: string;
  stem: string;
  /** Stems of a compound's parts. */
  parts: readonly string[];
  /** Groups of words with one meaning; a trailing "~" marks one that only a part belongs to. */
  groups: readonly string[];
  /** Grammar, without content of its own. */
  isGrammar: boolean;
};

/** A text in words. */
export type Words = { text: string; folded: string; words: readonly Word[] };

const remembered = new LRUCache<string, Words>({ max: 4000 });

/** Cuts a text into words and finds what they mean; texts of workshops come again with every message, only a customer's are corrected. */
export function wordsOf(text: string, isCorrected = false): Words {
  const known = remembered.get(isCorrected ? `\0${text}` : text);
  if (known) return known;
  const tokens = tokenise(text).map((token) =>
    isCorrected && token.word.length >= 4
      ? { ...token, word: tradeVocabulary.correct(token.word) }
      : token,
  );
  const stems = tokens.map(({ word }) => stem(word));
  const parts = tokens.map(({ word }) => partsOf(word));
  const groups = groupsOf(stems, parts);
  const words = tokens.map(({ raw, word }, index) => ({
    raw,
    word,
    stem: stems[index] ?? word,
    parts: parts[index] ?? [],
    groups: groups[index] ?? [],
    isGrammar: isFunctionWord(word),
  }));
  const made = { text, folded: foldWords(text), words };
  remembered.set(isCorrected ? `\0${text}` : text, made);
  return made;
}
