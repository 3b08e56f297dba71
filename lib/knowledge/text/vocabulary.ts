import { tradeNames } from "../lexicon/trade-names";
import { compoundParts } from "../lexicon/compound-parts";
import type { Concept } from "../lexicon/concept";
import { concepts, patternWords, surfacesOf } from "../lexicon/concepts";
import { fillers, jobClasses, qualifiers } from "../lexicon/job-classes";
import { foldWords } from "./fold";
import { functionWords, isFunctionWord } from "./function-words";
import { languageWords } from "./language-words";
import { remembering } from "./remembering";
import { separableInfinitives } from "./separable";
import { buildSpellingIndex, nearestWord } from "./spelling";
import { stem } from "./stem";
import { tokenise } from "./tokens";
import { compoundPartsOf } from "./compounds";
import { compoundSplitter, toUnits } from "./units";
import { canBeWord } from "./word-length";
import { soundOf, spokenVariants } from "./word-variants";

/** One way to say a concept, as the units that must be there, in any order. */
export type ConceptForm = { concept: Concept; keys: readonly string[] };

/** One way to say a concept in which grammar matters ("ohne Termin"): the stems of its words, in this order. */
export type ConceptPhrase = { concept: Concept; stems: readonly string[] };

/** What words are known: to split compounds, to correct typing errors, to recognise concepts. */
export type Vocabulary = {
  split: (word: string) => readonly string[] | null;
  /** Whether a folded word, one of its forms or its parts are known. */
  isKnown: (word: string) => boolean;
  /** The word itself when it is known, otherwise the known word that was meant, otherwise the word. */
  correct: (word: string) => string;
  /** Ways to say concepts, filed under their first unit. */
  forms: ReadonlyMap<string, readonly ConceptForm[]>;
  /** The same for phrases, filed under the stem of their first word. */
  phrases: ReadonlyMap<string, readonly ConceptPhrase[]>;
};

const tradeParts = new Set(foldWords(compoundParts).split(" ").map(stem));
const splitTrade = compoundSplitter({ parts: compoundPartsOf(tradeParts), wordsMax: 5000 });
/** What a workshop's vocabulary remembers of the words it met; there are thousands of vocabularies. */
const ownWordsMax = 400;

/** Shared by all workshops; each adds only its own words. */
const tradeWords = new Set([
  ...[
    ...concepts.flatMap(surfacesOf),
    ...Object.values(jobClasses),
    ...Object.values(qualifiers).flatMap((group) => Object.values(group)),
    fillers,
  ].flatMap((text) => foldWords(text).split(" ")),
  ...functionWords.de,
  ...functionWords.en,
  ...languageWords.de,
  ...languageWords.en,
  ...separableInfinitives,
  ...patternWords(),
]);
/** Right as they are, but nothing that another word could be meant for. */
const names = new Set(foldWords(tradeNames).split(" "));
const tradeStems = stemsOf(tradeWords);
const tradeSpelling = buildSpellingIndex(tradeWords);
const tradeSounds = new Map([...tradeWords].map((word) => [soundOf(word), word]));

const { forms, phrases } = compileLexicon();

/** What belongs to every workshop's vocabulary beside the trade's words. */
export type KnownWords = {
  /** Folded words that are merely right as they are. */
  words?: readonly string[];
  /** Beginnings of such words. */
  beginnings?: readonly string[];
};

/**
 * The vocabulary of the trade and of everyday speech, to be widened by the words of a workshop's own texts, which may also be
 * parts of compounds. Thousands of workshops share all but those.
 */
export function vocabularyMaker({ words = [], beginnings = [] }: KnownWords = {}) {
  const known = new Set(words);
  const knownStems = stemsOf(known);
  const sharedSpelling = [buildSpellingIndex(known), tradeSpelling];
  return (ownTexts: readonly string[]): Vocabulary => {
    const own = new Set(ownTexts.flatMap((text) => foldWords(text).split(" ")).filter(isLookedUp));
    const ownStems = stemsOf(own);
    const ownParts = stemsOf([...own].filter((word) => word.length >= 4));
    const splitOwn = compoundSplitter({
      parts: compoundPartsOf(tradeParts, ownParts),
      wordsMax: ownWordsMax,
    });
    // A word of the trade stays what it is, whatever a workshop's own words could make of its letters.
    const split = (word: string) =>
      splitTrade(word) ?? (tradeWords.has(word) ? null : splitOwn(word));
    const isKnown = (word: string) =>
      canBeWord(word) &&
      ([tradeWords, known, own, names].some((set) => set.has(word)) ||
        [tradeStems, knownStems, ownStems].some((set) => set.has(stem(word))) ||
        isThirdPerson(word) ||
        split(word) !== null);
    const indexes = [buildSpellingIndex(own), ...sharedSpelling];
    // The nearest of thousands of words takes its time.
    const corrector = remembering(ownWordsMax, (word) => {
      if (beginnings.some((beginning) => word.startsWith(beginning))) return word;
      const written = spokenVariants(word).find(isKnown);
      if (written !== undefined) return written;
      return nearestWord(word, indexes) ?? soundsLike(word) ?? word;
    });
    const correct = (word: string) => (!canBeWord(word) || isKnown(word) ? word : corrector(word));
    return { split, isKnown, correct, forms, phrases };
  };
}

function isLookedUp(word: string): boolean {
  return word !== "" && canBeWord(word);
}

/** "Legt" is known with "legen". */
function isThirdPerson(word: string): boolean {
  return word.length >= 4 && word.endsWith("t") && tradeWords.has(`${word.slice(0, -1)}en`);
}

/** Widens the trade's vocabulary alone. */
export const buildVocabulary = vocabularyMaker();

/** The vocabulary without any workshop. */
export const tradeVocabulary: Vocabulary = buildVocabulary([]);

function soundsLike(word: string): string | null {
  return word.length < 5 ? null : (tradeSounds.get(soundOf(word)) ?? null);
}

function compileLexicon() {
  const byUnit = new Map<string, ConceptForm[]>();
  const byWord = new Map<string, ConceptPhrase[]>();
  for (const concept of concepts) {
    for (const surface of surfacesOf(concept)) {
      const tokens = tokenise(surface);
      const isPhrase = tokens.length > 1 && tokens.some(({ word }) => isFunctionWord(word));
      if (isPhrase) {
        const stems = tokens.map(({ word }) => stem(word));
        file(byWord, stems[0], { concept, stems });
      } else {
        const keys = [...new Set(toUnits(tokens, splitTrade).map(({ key }) => key))];
        file(byUnit, keys[0], { concept, keys });
      }
    }
  }
  return { forms: byUnit, phrases: byWord };
}

function file<Item>(index: Map<string, Item[]>, key: string | undefined, item: Item): void {
  if (key === undefined) return;
  const list = index.get(key);
  if (list) list.push(item);
  else index.set(key, [item]);
}

function stemsOf(words: Iterable<string>): ReadonlySet<string> {
  return new Set([...words].map(stem));
}
