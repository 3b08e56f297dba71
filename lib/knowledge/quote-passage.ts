import { questionTerms } from "./question-terms";
import { annotate, type Annotation } from "./text/annotate";
import { splitSentences } from "./text/sentences";
import type { Vocabulary } from "./text/vocabulary";
import { profileOf, termMatch } from "./term-match";

/** A text this short is quoted whole. */
const shortTextChars = 220;
/** A second sentence must carry this share of what the best one says about the question. */
const secondSentenceShare = 0.45;
const answerKindBonus = 1;

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

/**
 * The one or two sentences of a text that answer the question, as they stand; sentences that were not neighbours are joined by
 * an ellipsis.
 */
export function quotePassage(question: Annotation, text: string, vocabulary: Vocabulary): string {
  const sentences = splitSentences(text);
  if (text.length <= shortTextChars || sentences.length <= 2) return sentences.join(" ");
  const terms = questionTerms(question);
  const kinds = answerKinds.filter(({ asked }) => asked.test(question.words));
  const scored = sentences.map((sentence, index) => {
    const profile = profileOf(annotate(sentence, vocabulary));
    const told = terms.reduce((sum, term) => sum + term.weight * termMatch(term, profile), 0);
    const bonus = kinds.filter(({ told: sign }) => sign.test(sentence)).length * answerKindBonus;
    return { sentence, index, score: told === 0 ? 0 : told + bonus };
  });
  const [best, second] = scored.toSorted(
    (left, right) => right.score - left.score || left.index - right.index,
  );
  if (!best || best.score === 0) return sentences.slice(0, 2).join(" ");
  const next = second && second.score >= best.score * secondSentenceShare ? second : null;
  const asked = kinds.find(({ told }) =>
    [best, next].every((it) => !told.test(it?.sentence ?? "")),
  );
  const following = asked && scored[best.index + 1];
  // "We fetch cars within 15 miles." is half an answer to how much: the amounts stand right after it.
  if (following && asked.told.test(following.sentence)) {
    return `${best.sentence} ${following.sentence}`;
  }
  if (!next) return best.sentence;
  const [first, last] = best.index < next.index ? [best, next] : [next, best];
  return last.index - first.index === 1
    ? `${first.sentence} ${last.sentence}`
    : `${first.sentence} … ${last.sentence}`;
}
