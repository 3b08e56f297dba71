import { LRUCache } from "lru-cache";
import { foldWords, isFunctionWord, stem } from "@/lib/knowledge";
import { tokenise } from "@/lib/knowledge";
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

/** Cuts a text into words and finds what they mean; texts of workshops come again with every message. */
export function wordsOf(text: string): Words {
  const known = remembered.get(text);
  if (known) return known;
  const tokens = tokenise(text);
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
  remembered.set(text, made);
  return made;
}
