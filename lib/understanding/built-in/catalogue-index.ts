import type { Catalogue, CatalogueSentence, CatalogueService } from "../catalogue";
import { wordsOf, type Word, type Words } from "./words";

/** A word of a text, as what may be asked for: numbers of keys with how well each stands for the word. */
export type IndexedWord = {
  keys: readonly number[];
  strengths: readonly number[];
  isGrammar: boolean;
};

/** One part of what a candidate says: its name, its description, the question of a FAQ. */
export type Field = { words: readonly IndexedWord[]; text: Words };

export type ServiceCandidate = {
  kind: "service";
  service: CatalogueService;
  name: Field;
  synonyms: readonly Field[];
  description: Field;
  category: Field;
};

export type TextCandidate = {
  kind: "text";
  passageId: string;
  source: CatalogueSentence["kind"];
  sentences: readonly CatalogueSentence[];
  /** Where it stands among the sentences of its passage, 0 to 1. */
  place: number;
  title: Field;
  text: Field;
  before: Field | null;
  after: Field | null;
};

/** What one catalogue holds, ready to be asked. */
export type CatalogueIndex = {
  services: readonly ServiceCandidate[];
  texts: readonly TextCandidate[];
  keys: ReadonlyMap<string, number>;
  /** How rare each key is in this catalogue. */
  rarity: readonly number[];
  /** Stems by their first two letters, for words that are written otherwise. */
  stems: ReadonlyMap<string, readonly string[]>;
};

const strengths = { stem: 1, part: 0.75, group: 0.9, partGroup: 0.6 };

const keysKnown = new WeakMap<Word, ReadonlyMap<string, number>>();

/** The keys of a word with their strengths, the strongest of each. */
export function keysOfWord(word: Word): ReadonlyMap<string, number> {
  const known = keysKnown.get(word) ?? makeKeys(word);
  keysKnown.set(word, known);
  return known;
}

function makeKeys(word: Word): Map<string, number> {
  const keys = new Map<string, number>([[word.stem, strengths.stem]]);
  const put = (key: string, strength: number) =>
    keys.set(key, Math.max(keys.get(key) ?? 0, strength));
  for (const part of word.parts) put(part, strengths.part);
  for (const group of word.groups) {
    const isPart = group.endsWith("~");
    put(`=${isPart ? group.slice(0, -1) : group}`, isPart ? strengths.partGroup : strengths.group);
  }
  return keys;
}

/** How many texts of all workshops there are, and in how many of them a key stands; rare keys are left out. */
export type Background = { texts: number; counts: Readonly<Record<string, number>> };

/** What a workshop's few texts weigh against those of all workshops: "check" may be rare here and says little all the same. */
const ownShare = 0.5;

/** Builds the index of a catalogue. */
export function indexCatalogue(catalogue: Catalogue, background: Background): CatalogueIndex {
  const keys = new Map<string, number>();
  const counts: number[] = [];
  const idOf = (key: string) => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, keys.size);
    counts.push(0);
    return keys.size - 1;
  };
  const fieldOf = (text: string): Field => {
    const words = wordsOf(text);
    return {
      text: words,
      words: words.words.map((word) => {
        const found = [...keysOfWord(word)];
        return {
          keys: found.map(([key]) => idOf(key)),
          strengths: found.map(([, strength]) => strength),
          isGrammar: word.isGrammar,
        };
      }),
    };
  };
  const services = catalogue.services.map((service): ServiceCandidate => ({
    kind: "service",
    service,
    name: fieldOf(service.name),
    synonyms: service.synonyms.map(fieldOf),
    description: fieldOf(service.pieces.join(". ")),
    category: fieldOf(service.category),
  }));
  const texts = textsOf(catalogue.sentences, fieldOf);
  const all = [
    ...services.map((it) => [it.name, it.description, it.category, ...it.synonyms]),
    ...texts.map((it) => [it.title, it.text]),
  ];
  for (const fields of all) {
    const seen = new Set(fields.flatMap(({ words }) => words.flatMap((word) => word.keys)));
    for (const key of seen) counts[key] = (counts[key] ?? 0) + 1;
  }
  const scale = Math.log(all.length + 1) / Math.log(background.texts + 1);
  const rarity = [...keys.keys()].map((key, at) => {
    const own = Math.log((all.length + 1) / ((counts[at] ?? 0) + 0.5));
    const common = scale * Math.log((background.texts + 1) / ((background.counts[key] ?? 0) + 1));
    return ownShare * own + (1 - ownShare) * Math.max(0, common);
  });
  return { services, texts, keys, rarity, stems: byBeginning(keys.keys()) };
}

/** A FAQ is one candidate with its whole answer, a document one for each sentence. */
function textsOf(
  sentences: readonly CatalogueSentence[],
  fieldOf: (text: string) => Field,
): TextCandidate[] {
  const passages = Map.groupBy(sentences, ({ passageId }) => passageId);
  return [...passages.values()].flatMap((passage): TextCandidate[] => {
    const [first] = passage;
    if (first === undefined) return [];
    const shared = {
      kind: "text" as const,
      passageId: first.passageId,
      source: first.kind,
      title: fieldOf(first.heading ? `${first.title}: ${first.heading}` : first.title),
    };
    if (first.kind !== "document") {
      const text = fieldOf(passage.map((it) => it.text).join(" "));
      return [{ ...shared, sentences: passage, place: 0, text, before: null, after: null }];
    }
    const fields = passage.map((it) => fieldOf(it.text));
    return passage.map((sentence, index) => ({
      ...shared,
      sentences: [sentence],
      place: index / passage.length,
      text: fields[index] ?? fieldOf(""),
      before: fields[index - 1] ?? null,
      after: fields[index + 1] ?? null,
    }));
  });
}

/** In how many texts of a catalogue each key stands. */
export function countKeys({ services, texts, keys }: CatalogueIndex): {
  texts: number;
  counts: Map<string, number>;
} {
  const names = [...keys.keys()];
  const all = [
    ...services.map((it) => [it.name, it.description, it.category, ...it.synonyms]),
    ...texts.map((it) => [it.title, it.text]),
  ];
  const counts = new Map<string, number>();
  for (const fields of all) {
    for (const key of new Set(fields.flatMap(({ words }) => words.flatMap((word) => word.keys)))) {
      const name = names[key] ?? "";
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return { texts: all.length, counts };
}

function byBeginning(keys: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(
    [...keys].filter((key) => !key.startsWith("=") && key.length >= 4),
    (key) => key.charAt(0),
  );
}
