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

/** The services' part of an index; it is the same for every message, whatever texts are found for it. */
export type ServiceIndex = {
  services: readonly ServiceCandidate[];
  /** Keys are numbered in the order in which they come; those of texts go on behind these. */
  keys: ReadonlyMap<string, number>;
  /** In how many services each key stands. */
  counts: readonly number[];
};

/** Builds the index of a catalogue. */
export function indexCatalogue(catalogue: Catalogue, background: Background): CatalogueIndex {
  return indexTexts(indexServices(catalogue.services), catalogue.sentences, background);
}

/** Begins an index with the services. */
export function indexServices(all: Catalogue["services"]): ServiceIndex {
  const keys = new Map<string, number>();
  const fieldOf = (text: string) => makeField(text, keys);
  const services = all.map((service): ServiceCandidate => ({
    kind: "service",
    service,
    name: fieldOf(service.name),
    synonyms: service.synonyms.map(fieldOf),
    description: fieldOf(service.pieces.join(". ")),
    category: fieldOf(service.category),
  }));
  const counts: number[] = [];
  services.forEach((it) => countIn(fieldsOfService(it), counts));
  return { services, keys, counts };
}

/** Completes an index with the texts; the services' part is copied and stays as it is. */
export function indexTexts(
  { services, ...known }: ServiceIndex,
  sentences: Catalogue["sentences"],
  background: Background,
): CatalogueIndex {
  const keys = new Map(known.keys);
  const counts = [...known.counts];
  const texts = textsOf(sentences, (text) => makeField(text, keys));
  texts.forEach((it) => countIn(fieldsOfText(it), counts));
  const all = services.length + texts.length;
  const scale = Math.log(all + 1) / Math.log(background.texts + 1);
  const rarity = [...keys.keys()].map((key, at) => {
    const own = Math.log((all + 1) / ((counts[at] ?? 0) + 0.5));
    const common = scale * Math.log((background.texts + 1) / ((background.counts[key] ?? 0) + 1));
    return ownShare * own + (1 - ownShare) * Math.max(0, common);
  });
  return { services, texts, keys, rarity, stems: byBeginning(keys.keys()) };
}

/** A text in numbered keys; new ones are added to `keys`. */
function makeField(text: string, keys: Map<string, number>): Field {
  const numberOf = (key: string) => {
    const number = keys.get(key) ?? keys.size;
    keys.set(key, number);
    return number;
  };
  const words = wordsOf(text);
  return {
    text: words,
    words: words.words.map((word) => {
      const found = [...keysOfWord(word)];
      return {
        keys: found.map(([key]) => numberOf(key)),
        strengths: found.map(([, strength]) => strength),
        isGrammar: word.isGrammar,
      };
    }),
  };
}

function fieldsOfService({ name, description, category, synonyms }: ServiceCandidate): Field[] {
  return [name, description, category, ...synonyms];
}

function fieldsOfText({ title, text }: TextCandidate): Field[] {
  return [title, text];
}

/** Counts one candidate for each key that stands in its fields. */
function countIn(fields: readonly Field[], counts: number[]): void {
  for (const key of new Set(fields.flatMap(({ words }) => words.flatMap((word) => word.keys))))
    counts[key] = (counts[key] ?? 0) + 1;
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
  const all = [...services.map(fieldsOfService), ...texts.map(fieldsOfText)];
  const counts: number[] = [];
  all.forEach((fields) => countIn(fields, counts));
  return {
    texts: all.length,
    counts: new Map([...keys.keys()].map((key, at) => [key, counts[at] ?? 0])),
  };
}

function byBeginning(keys: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(
    [...keys].filter((key) => !key.startsWith("=") && key.length >= 4),
    (key) => key.charAt(0),
  );
}
