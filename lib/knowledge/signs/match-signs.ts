import { saidFinder, type FindSaid, type Said } from "./said-groups";
import { signBook, type Sign, type SignBook } from "./sign-book";
import { toSignWords, type SignWord } from "./sign-words";

/** A sign book with its ways to say things taken apart. */
export type Signs = { book: SignBook; find: FindSaid };

/** An entry that a text tells, and how clearly. */
export type SignMatch = { key: string; score: number };

/** Checks a sign book and takes it apart; throws where it names a group that it does not have. */
export function readSigns(raw: unknown): Signs {
  const book = signBook.parse(raw);
  const used = [
    ...Object.values(book.negation),
    ...book.modifiers.map(({ group }) => group),
    ...book.entries.flatMap(({ signs }) => signs.flatMap(({ all, unless }) => [...all, ...unless])),
  ];
  const missing = used.filter((name) => !(name in book.groups));
  if (missing.length > 0) throw new Error(`the sign book has no group ${missing.join(", ")}`);
  return { book, find: saidFinder(book.groups) };
}

/** Whether words deny what stands among them from one place to another: "keine Öllampe", "leuchtet noch nicht". */
export function deniesSpan(words: readonly SignWord[], span: Said, { book, find }: Signs): boolean {
  return isDenied(span, [], readingOf(words, find, book));
}

/** The entries of a sign book that a text tells, the clearest first. What is denied ("keine Öllampe") is not told. */
export function matchSigns(text: string, signs: Signs): readonly SignMatch[] {
  const before = last.get(signs);
  if (before?.text === text) return before.found;
  const found = readMatches(text, signs);
  last.set(signs, { text, found });
  return found;
}

/** A turn asks for its message as a whole and for each of its questions, which mostly are the same words. */
const last = new WeakMap<Signs, { text: string; found: readonly SignMatch[] }>();

function readMatches(text: string, { book, find }: Signs): SignMatch[] {
  const reading = readingOf(toSignWords(text), find, book);
  return book.entries
    .map(({ key, signs }) => ({
      key,
      score: Math.max(...signs.map((sign) => scoreOf(sign, reading))),
    }))
    .filter(({ score }) => score >= book.threshold)
    .toSorted((left, right) => right.score - left.score);
}

function readingOf(words: readonly SignWord[], find: FindSaid, book: SignBook): Reading {
  const found = find(words);
  return { words, book, said: (group) => found.get(group) ?? [] };
}

type Reading = {
  words: readonly SignWord[];
  said: (group: string) => readonly Said[];
  book: SignBook;
};

function scoreOf(sign: Sign, reading: Reading): number {
  const [anchor = "", ...others] = sign.all;
  const scores = reading.said(anchor).map((first) => {
    const places = [first];
    for (const group of others) {
      const nearest = nearestTo(first, reading.said(group));
      if (nearest === null) return Number.NEGATIVE_INFINITY;
      places.push(nearest);
    }
    return scoreAt(places, sign, reading);
  });
  return Math.max(Number.NEGATIVE_INFINITY, ...scores);
}

function nearestTo(place: Said, candidates: readonly Said[]): Said | null {
  const ranked = candidates.toSorted((left, right) => gap(place, left) - gap(place, right));
  return ranked[0] ?? null;
}

function gap(left: Said, right: Said): number {
  return Math.max(0, left.start - right.end, right.start - left.end);
}

function scoreAt(places: readonly Said[], sign: Sign, reading: Reading): number {
  const { words, said, book } = reading;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  if (end - start > sign.within) return Number.NEGATIVE_INFINITY;
  const sentences = new Set(words.slice(start, end).map(({ sentence }) => sentence));
  const isBeside = (group: string) =>
    said(group).some((place) => sentences.has(words[place.start]?.sentence ?? -1));
  if (sign.unless.some(isBeside)) return Number.NEGATIVE_INFINITY;
  if (isDenied({ start, end }, places, reading)) return Number.NEGATIVE_INFINITY;
  const beside = book.modifiers.filter(({ group }) => isBeside(group));
  return beside.reduce((sum, { weight }) => sum + weight, sign.weight);
}

/** How many words before a sign a "kein" or a "nicht" may stand to deny it. */
const reach = { determiners: 3, adverbs: 2 } as const;

function isDenied(span: Said, places: readonly Said[], { words, said, book }: Reading): boolean {
  const { determiners, adverbs, skipped, idioms } = book.negation;
  // "Greift nicht" is the trouble itself.
  const own = [...places, ...said(idioms)];
  const free = (group: string) =>
    said(group).filter(({ start }) => !own.some((it) => start >= it.start && start < it.end));
  const isInside = (at: number) => at >= span.start && at < span.end;
  const clause = words[span.start]?.clause;
  const isBefore = (at: number, within: number) =>
    at < span.start && at >= span.start - within && words[at]?.clause === clause;
  const behind = placeBehind(span, words, said(skipped));
  return (
    free(determiners).some(({ start }) => isInside(start) || isBefore(start, reach.determiners)) ||
    free(adverbs).some(
      ({ start }) => isInside(start) || isBefore(start, reach.adverbs) || start === behind,
    )
  );
}

/** The word behind a sign, beyond what may stand between it and its "nicht": "leuchtet (zum Glück noch) nicht". */
function placeBehind({ end }: Said, words: readonly SignWord[], skipped: readonly Said[]): number {
  let at = end;
  while (skipped.some(({ start }) => start === at) && words[at]?.clause === words[end - 1]?.clause)
    at += 1;
  return words[at]?.clause === words[end - 1]?.clause ? at : -1;
}
