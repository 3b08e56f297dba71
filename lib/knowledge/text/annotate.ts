import type { Concept } from "../lexicon/concept";
import { concepts } from "../lexicon/concepts";
import { isAccessory, qualifierOf } from "../lexicon/word-roles";
import { readableText } from "./readable";
import { stem } from "./stem";
import { tokenise, type Token } from "./tokens";
import { toUnits, type Unit } from "./units";
import type { ConceptForm, Vocabulary } from "./vocabulary";

/** A concept found in a text, with the indices of the units that say it. */
export type ConceptHit = {
  concept: Concept;
  units: readonly number[];
  /** Whether grammar says it ("ohne Termin"), so that the units alone ("Termin") say something else. */
  isPhrase: boolean;
};

/** A text with its words corrected, broken into units, and the concepts it speaks of. */
export type Annotation = {
  tokens: readonly Token[];
  units: readonly Unit[];
  hits: readonly ConceptHit[];
  /** The folded, corrected words, one space apart. */
  words: string;
};

/** Content words that may stand between two words of one expression. */
const slack = 1;

/** Recognises what a text speaks of. Typing errors are corrected only where asked: a workshop's own texts are right. */
export function annotate(
  text: string,
  vocabulary: Vocabulary,
  { correct = false }: { correct?: boolean } = {},
): Annotation {
  const written = readableText(text);
  const tokens = correct
    ? tokenise(written).map((token) => ({ ...token, word: vocabulary.correct(token.word) }))
    : tokenise(written);
  const units = [
    ...toUnits(tokens, vocabulary.split),
    ...hangingUnits(written, tokens, vocabulary),
  ];
  const words = tokens.map((token) => token.word).join(" ");
  const found = [
    ...findPatterns(words, tokens, units),
    ...findPhrases(tokens, units, vocabulary.phrases),
    ...findHits(units, vocabulary.forms, choicesIn(tokens)),
  ].filter(({ concept }) => concept.unless?.test(words) !== true);
  return { tokens, units, hits: keepLongest(found, units), words };
}

/** "Reifen- und Ölwechsel": the first word lends the last part of the next compound. */
function hangingUnits(text: string, tokens: readonly Token[], { split }: Vocabulary): Unit[] {
  if (!text.includes("-")) return [];
  return tokens.flatMap((token, index) => {
    const after = text.slice(token.start + token.raw.length);
    if (!/^-\s*(?:und|oder|bzw\.?|sowie|,)\s/i.test(after)) return [];
    const compound = tokens.slice(index + 1, index + 3).map(({ word }) => split(word));
    const head = compound.find((parts) => parts !== null)?.at(-1);
    return head === undefined ? [] : [{ key: head, token: index, place: index }];
  });
}

const patterned = concepts.filter(({ pattern }) => pattern !== undefined);
/** All of them in one: most texts match none, and asking each of seventy took twice as long. */
const anyPattern = new RegExp(patterned.map(({ pattern }) => `(?:${pattern?.source})`).join("|"));

/** A pattern reads grammar and so has no units, unless it says a job: that is recognised by its words. */
function findPatterns(
  words: string,
  tokens: readonly Token[],
  units: readonly Unit[],
): ConceptHit[] {
  if (!anyPattern.test(words)) return [];
  return patterned.flatMap((concept) => {
    const match = concept.pattern?.exec(words);
    if (!match) return [];
    const inside = concept.kind === "topic" ? [] : unitsWithin(match, tokens, units);
    return [{ concept, units: inside, isPhrase: true }];
  });
}

function unitsWithin(match: RegExpExecArray, tokens: readonly Token[], units: readonly Unit[]) {
  const starts: number[] = [];
  let start = 0;
  for (const { word } of tokens) {
    starts.push(start);
    start += word.length + 1;
  }
  const end = match.index + match[0].length;
  return units.flatMap(({ token }, index) => {
    const place = starts[token] ?? 0;
    return place >= match.index && place < end ? [index] : [];
  });
}

/** Phrases stand word by word as written; what they say may lie in their grammar, so they can have no units at all. */
function findPhrases(
  tokens: readonly Token[],
  units: readonly Unit[],
  phrases: Vocabulary["phrases"],
): ConceptHit[] {
  const stems = tokens.map(({ word }) => stem(word));
  return stems.flatMap((first, start) =>
    (phrases.get(first) ?? []).flatMap(({ concept, stems: wanted }) => {
      if (!wanted.every((part, offset) => stems[start + offset] === part)) return [];
      const end = start + wanted.length;
      const inside = units.flatMap(({ token }, index) =>
        token >= start && token < end ? [index] : [],
      );
      return [{ concept, units: inside, isPhrase: true }];
    }),
  );
}

/** Where "or" parts what is said: no expression reaches across it. */
function choicesIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ word }, index) => (word === "oder" || word === "or" ? [index] : []));
}

function findHits(
  units: readonly Unit[],
  forms: Vocabulary["forms"],
  choices: readonly number[],
): ConceptHit[] {
  const places = new Map<string, number[]>();
  for (const [index, { key }] of units.entries()) {
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  const hits: ConceptHit[] = [];
  for (const [index, { key }] of units.entries()) {
    for (const form of forms.get(key) ?? []) {
      const found = locate(form, index, units, places);
      const isOneThing = found && !choices.some((at) => isBetween(at, found, units));
      if (isOneThing) hits.push({ concept: form.concept, units: found, isPhrase: false });
    }
  }
  return hits;
}

/** "Kleine oder große Inspektion": what only narrows belongs to the noun beyond all the same. */
function isBetween(choice: number, found: readonly number[], units: readonly Unit[]): boolean {
  const tokens = found.flatMap((index) => {
    const unit = units[index];
    return unit && !isAccessory(unit.key) ? [unit.token] : [];
  });
  return tokens.some((token) => token < choice) && tokens.some((token) => token > choice);
}

/** The units nearest to the anchor that complete the form, or null when one is missing or too far away. */
function locate(
  form: ConceptForm,
  anchor: number,
  units: readonly Unit[],
  places: ReadonlyMap<string, readonly number[]>,
): number[] | null {
  const reach = form.keys.length - 1 + slack;
  const found = [anchor];
  for (const key of form.keys.slice(1)) {
    let nearest: number | null = null;
    for (const candidate of places.get(key) ?? []) {
      const distance = distanceOf(units, anchor, candidate);
      if (distance > reach) continue;
      // Of two equally near ones the later belongs to it: what comes first mostly belongs to something before.
      if (nearest === null || distance <= distanceOf(units, anchor, nearest)) nearest = candidate;
    }
    if (nearest === null) return null;
    found.push(nearest);
  }
  if (breaksCompound(found, units)) return null;
  return found.toSorted((left, right) => left - right);
}

/** The -wechsel of "Ölwechsel" is not there for the Zahnriemen beside it: words may not be torn apart to complete an expression. */
function breaksCompound(found: readonly number[], units: readonly Unit[]): boolean {
  const tokens = new Set(found.map((index) => units[index]?.token));
  if (tokens.size === 1) return false;
  return units.some(
    ({ token, key }, index) => tokens.has(token) && !found.includes(index) && !isAccessory(key),
  );
}

function distanceOf(units: readonly Unit[], left: number, right: number): number {
  return Math.abs((units[left]?.place ?? 0) - (units[right]?.place ?? 0));
}

/**
 * A longer expression silences the shorter ones inside it: an Anhängerkupplung is no Kupplung. Among equals the closer one wins;
 * concepts said by the very same units stay side by side.
 */
function keepLongest(hits: readonly ConceptHit[], units: readonly Unit[]): ConceptHit[] {
  const ranked = hits.toSorted(
    (left, right) =>
      right.units.length - left.units.length || spanOf(left, units) - spanOf(right, units),
  );
  const kept: ConceptHit[] = [];
  const keptOf = new Map<number, ConceptHit[]>();
  for (const hit of ranked) {
    const touching = new Set(hit.units.flatMap((unit) => keptOf.get(unit) ?? []));
    const rivals = [...touching].filter((other) => !areSiblings(hit, other, units));
    const isTwin = rivals.every((other) => other.units.join() === hit.units.join());
    if (!isTwin || rivals.some(({ concept }) => concept.id === hit.concept.id)) continue;
    kept.push(hit);
    for (const unit of hit.units) keptOf.set(unit, [...(keptOf.get(unit) ?? []), hit]);
  }
  return kept;
}

/** "Interim and full service" names two services with one noun: what they do not share only tells them apart. */
function areSiblings(left: ConceptHit, right: ConceptHit, units: readonly Unit[]): boolean {
  const own = [...left.units, ...right.units].filter(
    (unit) => !(left.units.includes(unit) && right.units.includes(unit)),
  );
  return (
    left.units.length === right.units.length &&
    own.length > 0 &&
    own.every((unit) => qualifierOf(units[unit]?.key ?? "") !== null)
  );
}

function spanOf(hit: ConceptHit, units: readonly Unit[]): number {
  return distanceOf(units, hit.units[0] ?? 0, hit.units.at(-1) ?? 0);
}
