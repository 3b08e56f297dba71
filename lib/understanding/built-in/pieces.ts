import { foldWords, stem } from "@/lib/knowledge";
import type { CatalogueIndex, ServiceCandidate } from "./catalogue-index";
import { keysOfWord } from "./catalogue-index";
import type { Prepared } from "./stages";
import { gainIn } from "./question-match";
import { wordsOf } from "./words";

/** A piece says something special only with a number or an exception in it: "bei SUV 20 € mehr". */
const special = /\d|extra|nicht|nur|not|only|mehr|more/i;
const least = 1.5;
const piecesMax = 6;

/** The pieces of a service's description that the message speaks of beyond the service's name; none where all or none are. */
export function meantPieces(
  candidate: ServiceCandidate,
  { asked }: Prepared,
  index: CatalogueIndex,
): number[] {
  const { pieces } = candidate.service;
  if (pieces.length < 2) return [];
  const name = new Set(
    foldWords([candidate.service.name, ...candidate.service.synonyms].join(" "))
      .split(" ")
      .map(stem),
  );
  const own = asked.filter(({ word }) => !name.has(word.stem));
  const gains = pieces.map((piece) => {
    if (!special.test(piece)) return 0;
    const keys = wordsOf(piece)
      .words.filter(({ isGrammar }) => !isGrammar)
      .flatMap((word) => [...keysOfWord(word)]);
    return own.reduce((sum, { strengths }) => {
      const best = Math.max(
        0,
        ...keys.map(([key, strength]) => {
          const id = index.keys.get(key);
          return id === undefined ? 0 : strength * (strengths[id] ?? 0) * (index.rarity[id] ?? 0);
        }),
      );
      return sum + best;
    }, 0);
  });
  const meant = gains.flatMap((gain, at) => (gain >= least ? [at] : []));
  return meant.length === pieces.length ? [] : [...meant].slice(0, piecesMax);
}

const mostWanted = 12;

/** How many are wanted: a small number right before a word of the service's name, "4 Reifen". */
export function quantityOf(
  { name }: ServiceCandidate,
  { message, asked }: Prepared,
  index: CatalogueIndex,
): number {
  const numbered = message.words.find(({ word }, at) => {
    const next = asked.find((one) => one.word === message.words[at + 1]);
    return /^\d{1,2}$/.test(word) && next !== undefined && gainIn(next, name, index) > 1;
  });
  const count = Number(numbered?.word ?? 1);
  return count >= 1 && count <= mostWanted ? count : 1;
}
