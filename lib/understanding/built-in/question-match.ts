import { editDistance, foldWords, stem } from "@/lib/knowledge";
import { keysOfWord, type CatalogueIndex, type Field, type IndexedWord } from "./catalogue-index";
import type { Word, Words } from "./words";

/** One content word of the message, as what it may mean in this catalogue. */
export type AskedWord = {
  word: Word;
  /** Strength by key number; 0 where it does not stand for it. */
  strengths: Float32Array;
  /** The most that any candidate can explain of it. */
  weight: number;
  /** A car, a number, small change of speech: nothing that a candidate must explain. */
  isAside: boolean;
  /** A thing or a job by name, and not a verb that goes with everything: "Schneeketten" and not "wechseln". */
  isThing: boolean;
};

const fuzzyStrength = 0.8;
const beginningStrength = 0.6;
/** Groups of words that go with anything. */
const general = /^(?:do|ask|talk|size|tier|time|place|person|axle|side|rel|use|season|veh)-|~$/;
const aside = new Set([
  "veh-make",
  "veh-model",
  "other-brands",
  "german-brands",
  "talk-hello",
  "talk-thanks",
  "talk-bye",
  "talk-yes",
]);

/** Whether a group stands for a thing or a job by name. */
export function isThing(group: string): boolean {
  return !general.test(group) && !aside.has(group);
}

/** The content words of a message, held against the words of a catalogue. */
export function askedWords(message: Words, index: CatalogueIndex): AskedWord[] {
  return message.words
    .filter((word) => !word.isGrammar)
    .map((word) => {
      const strengths = new Float32Array(index.keys.size);
      let isKnown = false;
      const raw = foldWords(word.raw);
      if (raw !== word.word) {
        const own = index.keys.get(stem(raw));
        if (own !== undefined) {
          strengths[own] = 1;
          isKnown = true;
        }
      }
      for (const [key, strength] of keysOfWord(word)) {
        const id = index.keys.get(key);
        if (id === undefined) continue;
        strengths[id] = Math.max(strengths[id] ?? 0, strength);
        if (!key.startsWith("=")) isKnown = true;
      }
      if (!isKnown) {
        for (const [key, strength] of nearKeys(word, index)) {
          const id = index.keys.get(key);
          if (id !== undefined) strengths[id] = Math.max(strengths[id] ?? 0, strength);
        }
      }
      let weight = 0;
      for (let id = 0; id < strengths.length; id += 1) {
        weight = Math.max(weight, (strengths[id] ?? 0) * (index.rarity[id] ?? 0));
      }
      const isAside = /^\d/.test(word.word) || word.groups.some((group) => aside.has(group));
      return {
        word,
        strengths,
        weight,
        isAside,
        isThing: !isAside && word.groups.some((group) => !general.test(group)),
      };
    });
}

/** Words of the catalogue that are written almost like this one, begin as it does, or end it. */
function nearKeys({ stem: own }: Word, { stems }: CatalogueIndex): [string, number][] {
  if (own.length < 4 || /\d/.test(own)) return [];
  const found: [string, number][] = [];
  const most = own.length >= 9 ? 2 : 1;
  for (const key of stems.get(own.charAt(0)) ?? []) {
    if (
      own.length >= 5 &&
      Math.abs(key.length - own.length) <= most &&
      editDistance(own, key, most) <= most
    ) {
      found.push([key, fuzzyStrength]);
    } else if (key.length >= 5 && own.length >= 5 && (key.startsWith(own) || own.startsWith(key))) {
      found.push([key, beginningStrength]);
    }
  }
  return found;
}

/** How much of an asked word a field explains, weighted by how rare its word is. */
export function gainIn(asked: AskedWord, field: Field, index: CatalogueIndex): number {
  // Most words of a message stand for nothing here.
  if (asked.weight === 0) return 0;
  let best = 0;
  for (const word of field.words) best = Math.max(best, gainOf(asked, word, index));
  return best;
}

function gainOf(asked: AskedWord, word: IndexedWord, index: CatalogueIndex): number {
  let best = 0;
  for (let at = 0; at < word.keys.length; at += 1) {
    const key = word.keys[at] ?? 0;
    const strength = (asked.strengths[key] ?? 0) * (word.strengths[at] ?? 0);
    if (strength > 0) best = Math.max(best, strength * (index.rarity[key] ?? 0));
  }
  return best;
}

/** What share of a field's own content the message names, weighted by rarity, and how many of its words it does not. */
export function namedShare(asked: readonly AskedWord[], field: Field, index: CatalogueIndex) {
  const meant = asked.filter(({ weight }) => weight > 0);
  let named = 0;
  let total = 0;
  let missing = 0;
  let rarestMissing = 0;
  for (const word of field.words) {
    if (word.isGrammar) continue;
    const weight = Math.max(0, ...word.keys.map((key) => index.rarity[key] ?? 0));
    let best = 0;
    for (const one of meant) {
      for (let at = 0; at < word.keys.length; at += 1) {
        best = Math.max(best, (one.strengths[word.keys[at] ?? 0] ?? 0) * (word.strengths[at] ?? 0));
      }
    }
    total += weight;
    named += weight * best;
    if (best < 0.5) {
      missing += 1;
      rarestMissing = Math.max(rarestMissing, weight);
    }
  }
  return { share: total === 0 ? 0 : named / total, missing, rarestMissing, named };
}
