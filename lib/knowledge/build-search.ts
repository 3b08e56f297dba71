import type { Locale } from "@/lib/core/locales";
import { concepts, findConcept } from "./lexicon/concepts";
import type { Concept } from "./lexicon/concept";
import { annotate } from "./text/annotate";
import { foldWords } from "./text/fold";
import { isFunctionWord } from "./text/function-words";
import { readableText } from "./text/readable";
import { tradeVocabulary } from "./text/vocabulary";

/** What `search_knowledge` looks for: the question's folded, corrected words, and its content words with their synonyms. */
export type KnowledgeSearch = { query: string; terms: string[] };

/** `search_knowledge` looks at no more than 32. */
const maxTerms = 32;
const maxQuestionChars = 1000;

/**
 * Prepares a question for the database: grammar goes, typing errors are corrected, compounds are split, and whatever the lexicon
 * knows is joined by its synonyms in both languages.
 */
export function buildSearch(question: string, locale: Locale): KnowledgeSearch {
  const text = readableText(question, maxQuestionChars);
  const { tokens, hits, words } = annotate(text, tradeVocabulary, { correct: true });
  const content = tokens.map(({ word }) => word).filter((word) => !isFunctionWord(word));
  const parts = content.flatMap((word) => tradeVocabulary.split(word) ?? []);
  const spoken = hits.map(({ concept }) => concept);
  const related = spoken.flatMap(({ broader = [], related: near = [] }) =>
    [...broader, ...near].flatMap((id) => findConcept(id) ?? []),
  );
  const synonyms = [...spoken, ...related].map((concept) => synonymsOf(concept, locale));
  const terms = [
    ...content,
    ...interleave(synonyms),
    ...parts.filter((part) => part.length >= 4),
  ].filter((term) => term.length > 1);
  return { query: words, terms: [...new Set(terms)].slice(0, maxTerms) };
}

const surfaces = new Map(concepts.map((concept) => [concept, foldSurfaces(concept)]));

/** The commonest words first, alternating between the languages: the workshop may write in the other one. */
function synonymsOf(concept: Concept, locale: Locale): string[] {
  const { german, english } = surfaces.get(concept) ?? foldSurfaces(concept);
  return interleave(locale === "de" ? [german, english] : [english, german]);
}

/** What a concept is called, folded. */
function foldSurfaces({ de, en }: Concept) {
  return { german: foldList(de), english: foldList(en) };
}

function foldList(list: string): string[] {
  return list.split(",").map(foldWords);
}

/** Takes turns, so that a long list of synonyms cannot push another concept out. */
function interleave(lists: readonly string[][]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list[index] ?? []),
  );
}
