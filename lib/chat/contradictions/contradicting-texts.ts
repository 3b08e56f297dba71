import { foldWords, isFunctionWord, stem } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Contradiction } from "../schemas";
import type { CheckedPassage } from "./checked-passage";
import type { Statement } from "./read-statements";

/** What a sentence says that something costs. */
type Claim = {
  passage: CheckedPassage;
  sentence: string;
  /** What costs it, in stems and numbers: two sentences are compared only when it is the same. */
  about: string;
  cents: string;
};

/** Amounts that leave room for others. */
const vague =
  /(?<!\p{L})(?:ab|von|bis|maximal|höchstens|mindestens|ca|circa|etwa|ungefähr|rund|je nach|from|up to|at least|at most|about|around|roughly|depending)(?!\p{L})/iu;
const priceWords = new Set(
  "preis preise price prices euro euros eur pfund pound pounds gbp franken chf uns".split(" "),
);

/**
 * Pairs of texts that name two prices for the same thing, where no price list decides; each is found with what the other says.
 * Only sentences of the same words count, for one word more may be what makes the difference. `isLeftOut` tells the statements of
 * which something else decides.
 */
export function findContradictingTexts(
  { workshop: { currency } }: WorkshopContext,
  statements: readonly Statement[],
  isLeftOut: (statement: Statement) => boolean,
): Contradiction[] {
  const claims = Map.groupBy(
    statements.flatMap((statement) => {
      const claim = readClaim(statement, currency);
      return claim === null || isLeftOut(statement) ? [] : [claim];
    }),
    ({ about }) => about,
  );
  return [...claims.values()].flatMap((alike) =>
    alike.flatMap(({ passage, sentence, cents }) => {
      const other = alike.find((it) => it.cents !== cents && !isOneText(it.passage, passage));
      if (!other) return [];
      const against = other.passage.title;
      const fact = other.sentence;
      return [
        { passageId: passage.id, kind: "price" as const, sentence, fact, serviceId: null, against },
      ];
    }),
  );
}

function readClaim(
  { passage, sentence, text, quantities }: Statement,
  currency: string,
): Claim | null {
  if (!/\d/u.test(text) || vague.test(text)) return null;
  const [price, ...others] = quantities.filter(({ kind }) => kind === "money");
  const [cents, unit] = price?.values[0]?.split(" ") ?? [];
  if (price === undefined || cents === undefined || unit !== currency || others.length > 0) {
    return null;
  }
  const things = contentOf(text);
  const context = contentOf(passage.kind === "faq" ? passage.title : (passage.heading ?? ""));
  // What the question or heading adds may be what the price is for.
  if (things.length === 0 || context.some((it) => !things.includes(it))) return null;
  const numbers = quantities
    .filter(({ kind }) => kind !== "money")
    .map(({ kind, values }) => `${kind} ${values.join("/")}`);
  return {
    passage,
    sentence,
    about: [...things, ...numbers, price.per ?? ""].join(),
    cents,
  };
}

/** The stems that say what a text is about, each once and in one order. */
function contentOf(text: string): string[] {
  const words = foldWords(text)
    .split(" ")
    .filter((word) => /^\p{L}{3,}$/u.test(word) && !isFunctionWord(word) && !priceWords.has(word));
  return [...new Set(words.map(stem))].toSorted();
}

/** Two passages of one document explain each other; what a heading sets apart is no contradiction. */
function isOneText(left: CheckedPassage, right: CheckedPassage): boolean {
  return left.kind === right.kind && left.title === right.title;
}
