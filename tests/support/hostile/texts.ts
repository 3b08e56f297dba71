import { everydayWords, figures, letters, marks, openers, tradeWords } from "./pieces";
import { seededRandom } from "./random";

/** A text that is made to keep a reader busy, and what it is made of. */
export type HostileText = { name: string; text: string };

const said = [...openers, ...tradeWords, ...everydayWords, ...figures];
const all = [...said, ...letters, ...marks];

/** So many hostile texts of exactly that length, the same each time. */
export function hostileTexts(count: number, length: number): HostileText[] {
  const plain = [...repeated(length), ...framed(length)];
  const random = seededRandom(42);
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
