import { LRUCache } from "lru-cache";
import {
  annotate,
  isAccessory,
  tradeVocabulary,
  type Annotation,
  type Vocabulary,
} from "@/lib/knowledge";
import { narrowingOf, type Narrowing } from "./narrowing";
import { writeTyreSizes } from "./sizes";

/** Something that must be said for a service to be meant: one of the concepts, or else all of the units. */
export type FormItem = { concepts: readonly string[]; keys: readonly string[] };

/** One name of a service, taken apart. */
export type ServiceForm = {
  items: readonly FormItem[];
  narrowing: Narrowing;
  /** Stems of all its words. */
  keys: ReadonlySet<string>;
};

/** What names mean in the words of the trade alone, with their words: thousands of workshops call their services alike. */
const tradeForms = new LRUCache<string, { form: ServiceForm; words: readonly string[] }>({
  max: 5_000,
});

/** Takes a service's name apart; what all workshops read alike is read once. */
export function readServiceForm(name: string, vocabulary: Vocabulary): ServiceForm {
  const { form, words } = readTradeForm(name);
  const isAlike = words.every((word) => vocabulary.split(word) === tradeVocabulary.split(word));
  return isAlike ? form : takeApart(annotate(writeTyreSizes(name), vocabulary));
}

function readTradeForm(name: string) {
  const known = tradeForms.get(name);
  if (known) return known;
  const read = annotate(writeTyreSizes(name), tradeVocabulary);
  const made = { form: takeApart(read), words: read.tokens.map(({ word }) => word) };
  tradeForms.set(name, made);
  return made;
}

function takeApart(name: Annotation): ServiceForm {
  const { hits, units } = name;
  const spoken = hits.filter(({ concept }) => concept.kind !== "topic");
  const inConcepts = new Set(spoken.flatMap((hit) => hit.units));
  const byUnits = new Map<string, FormItem>();
  for (const { concept, units: said } of spoken) {
    const id = said.join();
    const keys = said.flatMap((unit) => units[unit]?.key ?? []);
    const concepts = [...(byUnits.get(id)?.concepts ?? []), concept.id];
    byUnits.set(id, { concepts, keys });
  }
  const words = units
    .filter((_, index) => !inConcepts.has(index))
    .map(({ key }): FormItem => ({ concepts: [], keys: [key] }));
  const telling = words.filter(({ keys }) => !keys.every(isAccessory));
  const items = [...byUnits.values(), ...telling];
  return {
    items: items.length > 0 ? items : words,
    narrowing: narrowingOf(name),
    keys: new Set(units.map(({ key }) => key)),
  };
}
