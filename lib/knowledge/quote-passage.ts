import { questionTerms, type QuestionTerm } from "./question-terms";
import { annotate, type Annotation } from "./text/annotate";
import { splitSentences } from "./text/sentences";
import type { Vocabulary } from "./text/vocabulary";
import { profileOf, termMatch, type TextProfile } from "./term-match";

/** A text this short is quoted whole. */
const shortTextChars = 220;
/** A second sentence must carry this share of what the best one says about the question. */
const secondSentenceShare = 0.45;
const answerKindBonus = 1;
const titleShare = 0.35;

/** What kind of thing answers a question, seen in the question and in a sentence that answers it. */
const answerKinds: readonly { asked: RegExp; told: RegExp }[] = [
  {
    asked:
      /\b(?:was kostet|kosten|kostet|wie ?viel|wieviel|preis|gebuhr|how much|price|cost|fee|charged?)\b/,
    told: /[€£$%]|\b(?:euro|pounds?|kostenlos|gratis|free|chf|franken)\b/i,
  },
  {
    asked:
      /\b(?:wie lang|wie lange|bis wann|wie fruh|how long|how soon|how far|how much notice|by when|when)\b/,
    told: /\b(?:\d+|eine?[nr]?|zwei|drei|vier|funf|fünf|sechs|one|two|three|four|five|six|twelve)\b[^.]{0,12}\b(?:minuten|stunden?|werktage?n?|tage?n?|wochen?|monaten?|jahren?|minutes?|hours?|days?|weeks?|months?|years?|working days?)\b/i,
  },
];

type Scored = { sentence: string; index: number; score: number };

/**
 * The one or two sentences of a text that answer the question, as they stand; sentences that were not neighbours are joined by
 * an ellipsis. Of a table only the rows that the question is about are given, never its head.
 */
export function quotePassage(
  question: Annotation,
  { title, content: text }: { title: string; content: string },
  vocabulary: Vocabulary,
): string {
  const sentences = splitSentences(text);
  const glue = lineBreaksOf(text, sentences);
  const all = sentences.map((_, index) => index).filter((index) => !isHead(index, sentences, glue));
  const rows = all.filter((index) => isRow(sentences[index] ?? ""));
  const isShort = text.length <= shortTextChars || sentences.length <= 2;
  if (isShort && rows.length <= 1) return quote(all, sentences, glue);
  const kinds = answerKinds.filter(({ asked }) => asked.test(question.words));
  const terms = weighByTitle(questionTerms(question), profileOf(annotate(title, vocabulary)));
  const scored = scoreSentences(terms, sentences, kinds, vocabulary).map((it) =>
    all.includes(it.index) ? it : { ...it, score: 0 },
  );
  const [best, ...others] = scored.toSorted(
    (left, right) => right.score - left.score || left.index - right.index,
  );
  if (!best || best.score === 0) {
    // Only the title spoke of it: the kind of answer is all there is to go by.
    const only = kinds.map(({ told }) => onlyOne(scored, told)).find((it) => it !== null);
    const prose = all.filter((index) => !rows.includes(index));
    const first = (prose.length > 0 ? prose : all).slice(0, 2);
    return quote(only ? [only.index] : first, sentences, glue);
  }
  // Of two rows the better one is meant.
  const second = others.find((it) => !isRow(it.sentence) || !isRow(best.sentence));
  const next = second && second.score >= best.score * secondSentenceShare ? second : null;
  const asked = kinds.find(({ told }) =>
    [best, next].every((it) => !told.test(it?.sentence ?? "")),
  );
  const telling = asked ? tellingSentence(best, scored, asked.told) : null;
  const chosen = [best, telling ?? next].filter((it) => it !== null);
  return quote(
    chosen.flatMap((it) => withEqualRows(it, scored, glue)),
    sentences,
    glue,
  );
}

/** What the title says already, every sentence is about: the rest of the question chooses among them. */
function weighByTitle(terms: readonly QuestionTerm[], title: TextProfile): QuestionTerm[] {
  return terms.map((term) =>
    termMatch(term, title) >= 0.7 ? { ...term, weight: term.weight * titleShare } : term,
  );
}

function scoreSentences(
  terms: readonly QuestionTerm[],
  sentences: readonly string[],
  kinds: typeof answerKinds,
  vocabulary: Vocabulary,
): Scored[] {
  return sentences.map((sentence, index) => {
    const profile = profileOf(annotate(sentence, vocabulary));
    const told = terms.reduce((sum, term) => sum + term.weight * termMatch(term, profile), 0);
    const bonus = kinds.filter(({ told: sign }) => sign.test(sentence)).length * answerKindBonus;
    return { sentence, index, score: told === 0 ? 0 : told + bonus };
  });
}

/**
 * "We fetch cars within 15 miles." is half an answer to how much: the amounts stand right after it, or in the only sentence that has
 * any.
 */
function tellingSentence(best: Scored, scored: readonly Scored[], told: RegExp): Scored | null {
  const following = scored[best.index + 1];
  if (following && told.test(following.sentence)) return following;
  return onlyOne(scored, told);
}

function onlyOne(scored: readonly Scored[], told: RegExp): Scored | null {
  const [only, ...others] = scored.filter(({ sentence }) => told.test(sentence));
  return others.length === 0 ? (only ?? null) : null;
}

/** The row itself and its neighbours that say just as much about the question; what is no row stands alone. */
function withEqualRows(row: Scored, scored: readonly Scored[], glue: readonly string[]): number[] {
  const isEqual = (it: Scored | undefined) =>
    it !== undefined && it.score === row.score && isRow(it.sentence);
  if (!isRow(row.sentence)) return [row.index];
  let [from, to] = [row.index, row.index];
  while (from > 0 && glue[from] === "\n" && isEqual(scored[from - 1])) from -= 1;
  while (glue[to + 1] === "\n" && isEqual(scored[to + 1])) to += 1;
  return scored.slice(from, to + 1).map(({ index }) => index);
}

function isRow(line: string): boolean {
  return / – /.test(line);
}

/** "- Leistung – Dauer" above rows with figures names columns and says nothing. */
function isHead(index: number, sentences: readonly string[], glue: readonly string[]): boolean {
  const [line = "", next = ""] = sentences.slice(index, index + 2);
  const isFirst = !isRow(sentences[index - 1] ?? "") || glue[index] !== "\n";
  const isAbove = isRow(next) && glue[index + 1] === "\n" && /\d/.test(next);
  return isRow(line) && !/\d/.test(line) && isFirst && isAbove;
}

/** Puts the chosen sentences in their order. */
function quote(
  chosen: readonly number[],
  sentences: readonly string[],
  glue: readonly string[],
): string {
  const order = [...new Set(chosen)].toSorted((left, right) => left - right);
  return order
    .map((index, at) => {
      const before = order[at - 1];
      const sentence = sentences[index] ?? "";
      if (before === undefined) return sentence;
      return before === index - 1
        ? `${glue[index]}${sentence}`
        : `${glue[index] === "\n" ? "\n" : " "}… ${sentence}`;
    })
    .join("");
}

/** What stands before each sentence: a row of a table keeps its own line. */
function lineBreaksOf(text: string, sentences: readonly string[]): string[] {
  let end = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence, end);
    const gap = text.slice(end, start);
    end = start + sentence.length;
    return gap.includes("\n") ? "\n" : " ";
  });
}
