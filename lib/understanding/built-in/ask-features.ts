import type { CatalogueIndex } from "./catalogue-index";
import { gainIn, type AskedWord } from "./question-match";
import { isUnknown } from "./unknown-words";
import type { Words } from "./words";

/** What of the conversation and the clock counts for what is asked. */
export type AskContext = {
  /** The asks and the action of the last frame. */
  last: readonly string[];
  hasHistory: boolean;
  hasDay: boolean;
  hasTime: boolean;
  isNow: boolean;
  hasPhone: boolean;
  hasMail: boolean;
};

/** Places that features are hashed into. */
export const featurePlaces = 1 << 20;
const wordsMax = 60;

/** The features of a message that tell what is asked, as hashed places. */
export function askFeatures(
  message: Words,
  asked: readonly AskedWord[],
  index: CatalogueIndex,
  context: AskContext,
): number[] {
  const words = [...message.words].slice(0, wordsMax);
  const plain = words.map(({ word }) => (/\d/.test(word) ? word.replace(/\d/g, "#") : word));
  const masks = maskedWords(words, asked, index);
  const features = new Set<string>();
  const add = (feature: string) => features.add(feature);
  plain.forEach((word, at) => {
    add(`w ${word}`);
    add(`b ${plain[at - 1] ?? "^"} ${word}`);
    add(`m ${masks[at - 1] ?? "^"} ${masks[at] ?? ""}`);
    add(`t ${masks[at - 2] ?? "^"} ${masks[at - 1] ?? "^"} ${masks[at] ?? ""}`);
    for (const gram of grams(word)) add(`c ${gram}`);
  });
  add(`e ${plain.at(-1) ?? ""}`);
  for (const { stem, parts, groups } of words) {
    add(`s ${stem}`);
    for (const part of parts) add(`s ${part}`);
    for (const group of groups) add(`g ${group}`);
  }
  const groups = [...new Set(words.flatMap((word) => word.groups))].slice(0, 24);
  groups.forEach((left, at) => {
    for (const right of groups.slice(at + 1))
      add(`p ${left < right ? `${left} ${right}` : `${right} ${left}`}`);
  });
  for (const flag of flagsOf(message, words.length, asked, context)) {
    add(`f ${flag}`);
    add(`f ${flag} ${words.length < 5 ? "short" : "long"}`);
  }
  return [...features].map(placeOf);
}

function flagsOf(
  message: Words,
  count: number,
  asked: readonly AskedWord[],
  context: AskContext,
): string[] {
  const { last, hasHistory, hasDay, hasTime, isNow, hasPhone, hasMail } = context;
  const flags = {
    hasHistory,
    hasDay,
    hasTime,
    isNow,
    hasPhone,
    hasMail,
    asksWithMark: message.text.includes("?"),
  };
  return [
    ...Object.entries(flags).flatMap(([name, isSet]) => (isSet ? [name] : [])),
    ...last.map((ask) => `last ${ask}`),
    `length ${Math.min(8, Math.ceil(count / 3))}`,
    `content ${Math.min(6, asked.length)}`,
    `unknown ${Math.min(3, asked.filter(isUnknown).length)}`,
    "always",
  ];
}

/** A word of a service's name becomes S, another one of the catalogue T, an unknown one U; grammar stays. */
function maskedWords(
  words: Words["words"],
  asked: readonly AskedWord[],
  index: CatalogueIndex,
): string[] {
  const kinds = new Map(
    asked.map((one) => {
      const isName = index.services.some(({ name, synonyms }) =>
        [name, ...synonyms].some((field) => gainIn(one, field, index) > 1),
      );
      return [one.word, isName ? "S" : one.weight > 0 ? "T" : "U"];
    }),
  );
  return words.map((word) => (/^\d/.test(word.word) ? "#" : (kinds.get(word) ?? word.word)));
}

function grams(word: string): string[] {
  const padded = `<${word}>`;
  return [3, 4, 5].flatMap((size) =>
    Array.from({ length: Math.max(0, padded.length - size + 1) }, (_, at) =>
      padded.slice(at, at + size),
    ),
  );
}

/** FNV-1a, folded into the places there are. */
function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % featurePlaces;
}
