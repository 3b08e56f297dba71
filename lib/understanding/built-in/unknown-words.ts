import type { AskedWord } from "./question-match";
import type { Word, Words } from "./words";

/** Stands for a word of which nothing is known, not even its letters. */
const blank: Word = { raw: "", word: "", stem: "", parts: [], groups: [], isGrammar: false };

/** Whether nothing in the catalogue knows a word, and it is no small change of speech. */
export function isUnknown({ weight, isAside }: AskedWord): boolean {
  return weight === 0 && !isAside;
}

/** The message with its unknown words blank: "Habt ihr Quirbel?" becomes "Habt ihr …?". */
export function withoutUnknown(
  message: Words,
  asked: readonly AskedWord[],
): { message: Words; asked: AskedWord[] } {
  const blanks = new Map(
    asked.filter(isUnknown).map((one) => [one.word, { ...one, word: { ...blank } }]),
  );
  return {
    message: {
      ...message,
      words: message.words.map((word) => blanks.get(word)?.word ?? word),
    },
    asked: asked.map((one) => blanks.get(one.word) ?? one),
  };
}
