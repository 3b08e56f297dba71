import { concepts, foldWords, surfacesOf } from "@/lib/knowledge";
import { compoundParts } from "@/lib/knowledge/lexicon/compound-parts";
import {
  beginnings,
  everydayWords,
  figures,
  fillers,
  letters,
  marks,
  openers,
  tradeWords,
} from "./pieces";
import { seededRandom } from "./random";

/** A text that is made to keep a reader busy, and what it is made of. */
export type HostileText = { name: string; text: string };

const consonants = "bdfgklmnprstvwz".split("");
const vowels = "aeiou".split("");
const compounding = foldWords(compoundParts).split(" ");
const lexicon = concepts.flatMap(surfacesOf);
const said = [...openers, ...tradeWords, ...everydayWords, ...figures];
const all = [...said, ...letters, ...marks];

/** So many hostile texts of exactly that length, the same each time. */
export function hostileTexts(count: number, length: number): HostileText[] {
  const random = seededRandom(42);
  const plain = [
    ...repeated(length),
    ...framed(length),
    ...begun(length),
    ...manyWords(length, random),
  ];
  const mixed = Array.from({ length: Math.max(0, count - plain.length) }, (_, index) =>
    mixture(index, random, length),
  );
  return [...plain, ...mixed].slice(0, count);
}

/** Each piece over and over: with a space, a comma, a question mark or a line break between, and glued. */
function repeated(length: number): HostileText[] {
  const glued = all.map((piece) => filled(`${name(piece)} glued`, piece, length));
  const apart = said.flatMap((piece) =>
    [" ", "? ", ", "].map((gap) => filled(`${name(piece)}${name(gap)}`, `${piece}${gap}`, length)),
  );
  return [...glued, ...apart];
}

/** One endless run between the beginnings and ends that readers look for. */
function framed(length: number): HostileText[] {
  const runs = [
    "a",
    "1",
    " ",
    "\n",
    ".",
    "a-",
    "a'",
    "a ",
    "1 ",
    "1.",
    "ab, ",
    "A ",
    "bremsenöl",
    "und",
  ];
  return everydayWords.flatMap((begin, index) =>
    ["!", " sondern", "€", "@"].map((end, at) => {
      const run = runs[(index * 4 + at) % runs.length] ?? "a";
      const inner = run.repeat(length).slice(0, length - begin.length - end.length - 1);
      return { name: `${begin} ${name(run)}… ${end}`, text: `${begin} ${inner}${end}` };
    }),
  );
}

/** What begins like a question and never comes to its end. */
function begun(length: number): HostileText[] {
  return beginnings.flatMap((begin, index) =>
    fillers
      .filter((_, at) => (at + index) % 3 === 0)
      .map((filler) => ({
        name: `${begin} ${name(filler)}…`,
        text: `${cut(`${begin} ${filler.repeat(length)}`, length - 1)}!`,
      })),
  );
}

/** Words that are all different: made up, misspelled, compounds as long as a word may be, and all that the trade knows. */
function manyWords(length: number, random: (limit: number) => number): HostileText[] {
  const oneOf = (list: readonly string[]) => list[random(list.length)] ?? "a";
  const makers: Record<string, () => string> = {
    "short words": () => Array.from({ length: 4 }, () => oneOf(consonants)).join(""),
    "words with one beginning": () =>
      `be${[1, 2, 3, 4, 5, 6].map(() => oneOf(consonants)).join("")}`,
    "words with vowels": () => [1, 2, 3, 4].map(() => oneOf(consonants) + oneOf(vowels)).join(""),
    misspelled: () => swapped(oneOf(tradeWords), random),
    "misspelled compounds": () => swapped(oneOf(tradeWords) + oneOf(tradeWords), random),
    "longest compounds": () =>
      cut(Array.from({ length: 9 }, () => oneOf(compounding)).join(""), 59),
    "longest compounds and no word": () =>
      `${cut(Array.from({ length: 9 }, () => oneOf(compounding)).join(""), 57)}qx`,
    "longest made up": () =>
      Array.from({ length: 30 }, () => oneOf(consonants) + oneOf(vowels)).join(""),
    "everything known": () => oneOf(lexicon),
    "everything known, as questions": () => `${oneOf(openers)} ${oneOf(lexicon)}?`,
    "everything known, in lines": () => `${oneOf(lexicon)}\n`,
    capitals: () => `bei ${oneOf(compounding).toUpperCase()}${oneOf(consonants).toUpperCase()}`,
    "prices of everything": () => `${oneOf(lexicon)} ${random(400)} €`,
    "days of everything": () => `${oneOf(everydayWords)} ${1 + random(28)}.${1 + random(12)}.`,
    numbers: () => String(random(1_000_000)),
    hexadecimal: () => random(2 ** 31).toString(16),
    slugs: () => `${oneOf(compounding)}-${oneOf(consonants)}${random(99)}-${oneOf(compounding)}`,
  };
  return Object.entries(makers).flatMap(([kind, make]) =>
    [" ", ", ", "\n"].map((gap) => {
      let text = "";
      while (text.length < length) text += make() + gap;
      return { name: `${kind}${name(gap)}`, text: cut(text, length) };
    }),
  );
}

function swapped(word: string, random: (limit: number) => number): string {
  const at = 1 + random(Math.max(1, word.length - 2));
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}

function cut(text: string, length: number): string {
  return text.slice(0, length);
}

/** One to five pieces in turns, glued or apart. */
function mixture(index: number, random: (limit: number) => number, length: number): HostileText {
  const kinds = [said, tradeWords, all, [...marks, ...letters], [...openers, ...figures, ...marks]];
  const from = kinds[index % kinds.length] ?? all;
  const pieces = Array.from({ length: 1 + random(5) }, () => from[random(from.length)] ?? "a");
  const gap = [" ", "", ", ", "\n", "-"][random(5)] ?? " ";
  return filled(`mix ${pieces.map(name).join(" ")}${name(gap)}`, pieces.join(gap) + gap, length);
}

function filled(label: string, unit: string, length: number): HostileText {
  return { name: label, text: unit.repeat(Math.ceil(length / unit.length)).slice(0, length) };
}

function name(piece: string): string {
  return JSON.stringify(piece);
}
