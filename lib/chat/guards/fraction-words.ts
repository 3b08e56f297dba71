import { spelledMark } from "./quantity";

const whole: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const signs: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };
/** What is halved; "halb neun" is a time, and half an hour has notations of its own. */
const span = "(?:tag|woche|monat|jahr|day|week|month|year)";

type Rewriting = readonly [pattern: RegExp, value: (...groups: string[]) => number];

const rewritings: readonly Rewriting[] = [
  [/\b(?:anderthalb|eineinhalb)(?:e|en)?\b/giu, () => 1.5],
  [/\beineinviertel\b/giu, () => 1.25],
  [/\b(zwei|drei|vier|fünf|sechs)einhalb\b/giu, (word = "") => wholeOf(word) + 0.5],
  [/\b(one|two|three|four|five|six) and a half\b/giu, (word = "") => wholeOf(word) + 0.5],
  [
    /\b([1-7])\/([2-8])(?=\s*-?(?:stunde|std|hour|tag|day|jahr|year))/giu,
    (above, below) => Math.round((Number(above) / Number(below)) * 100) / 100,
  ],
  [new RegExp(String.raw`\bhalbe[nmrs]?(?=\s+${span})`, "giu"), () => 0.5],
  [new RegExp(String.raw`\bhalf an?(?=\s+${span})`, "giu"), () => 0.5],
  [/\b(?:ein )?halbes dutzend\b|\bhalf a dozen\b/giu, () => 6],
  [/\b(?:ein )?dutzend\b|\b(?:a )?dozen\b/giu, () => 12],
];

/** Writes `3½` as `3.5` and `½` as `0.5`; only before compatibility forms are undone. */
export function writeFractionSigns(text: string): string {
  return text.replace(
    /(?<!\d)(\d*)\s?([½¼¾])/gu,
    (_, digits: string, sign: string) => ` ${Number(digits) + (signs[sign] ?? 0)}`,
  );
}

/** Writes halves, quarters and dozens in words as digits: `dreieinhalb` is `3.5˙`, `a dozen` is `12˙`. */
export function writeFractions(text: string): string {
  const joined = text.replace(
    /\ban? (day|week|month|year) and a half\b/giu,
    (_, unit: string) => `1.5${spelledMark} ${unit}s`,
  );
  return rewritings.reduce(
    (rest, [pattern, value]) =>
      rest.replace(pattern, (match: string, ...groups: unknown[]) => {
        const texts = groups.filter((group) => typeof group === "string").slice(0, -1);
        return `${value(...(texts.length > 0 ? texts : [match]))}${spelledMark}`;
      }),
    joined,
  );
}

function wholeOf(word: string): number {
  return whole[word.toLowerCase()] ?? 0;
}
