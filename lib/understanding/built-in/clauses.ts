import { wordsOf } from "./words";

const clauseEnd = /[?!;]+|\.\s|,\s|\s+(?:und|and|plus|sowie)\s+|\s\+\s/giu;
const clausesMax = 4;

/** The parts of a message that may ask for something of their own; none where it is one piece. */
export function clausesOf(message: string): string[] {
  const clauses = message
    .split(clauseEnd)
    .map((clause) => clause.trim())
    .filter((clause) => {
      const { words } = wordsOf(clause, true);
      return words.length >= 2 && words.some(({ isGrammar }) => !isGrammar);
    });
  return clauses.length < 2 ? [] : [...clauses].slice(0, clausesMax);
}
