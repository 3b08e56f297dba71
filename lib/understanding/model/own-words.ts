import { atMost } from "./at-most";
import { cutText } from "@/lib/core/text";
import { foldWords } from "@/lib/knowledge";
import type { Catalogue } from "../catalogue";
import type { SaidFact } from "../frame";

const wordsOf = (text: string) => foldWords(text).split(" ");

/** Whether all words of a text occur in another one, in whatever order. */
export function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
  return wordsOf(text).every((word) => words.has(word));
}

/** All words that the workshop itself has written, as far as a reader sees them. */
export function catalogueWords({ services, sentences }: Catalogue): ReadonlySet<string> {
  return new Set(
    [
      ...services.flatMap(({ name, category, pieces, synonyms }) => [
        name,
        category,
        ...pieces,
        ...synonyms,
      ]),
      ...sentences.flatMap(({ title, heading, text }) => [title, heading ?? "", text]),
    ].flatMap(wordsOf),
  );
}

/** What a model calls unknown, in the customer's words: where it uses others, all that the customer wrote. */
export function inCustomersWords(parts: readonly string[], message: string): string[] {
  const words = new Set(wordsOf(message));
  const own = atMost(parts, 4).map((part) => (isMadeOf(part, words) ? part : message));
  return [...new Set(own.map((it) => cutText(it.trim(), 300)).filter((it) => it !== ""))];
}

/** A number and its decimals, as people write them. */
const figure = /\d+(?:[.,]\d+)*/g;
/** From the unit the customer used to the one that is kept: metres, tonnes, thousands of kilometres, euros. */
const scales = [1, 10, 100, 1_000];

/** The facts about the car or the customer whose figure the customer wrote: nothing is held against a limit that nobody said. */
export function saidByCustomer(facts: readonly SaidFact[], message: string): SaidFact[] {
  const figures = (message.match(figure) ?? []).flatMap(valuesOf);
  return atMost(facts, 8).filter(({ value }) =>
    figures.some((it) => scales.some((scale) => Math.abs(it * scale - value) < 1e-6)),
  );
}

/** "2,9" is 2.9; "3.500" may be 3500 or 3.5. */
function valuesOf(text: string): number[] {
  return [Number(text.replaceAll(/[.,]/g, "")), Number(text.replace(",", "."))].filter(
    Number.isFinite,
  );
}
