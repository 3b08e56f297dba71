import { spelledMark } from "./quantity";

const small: Readonly<Record<string, number>> = {
  null: 0,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
};

const germanTens: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

const englishNames =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Something counted or measured; before it "ein" and "one" are numbers and no articles. */
const articles =
  /\b(?:ein(?:e[nmr]?)?(?=\s+(?:euro|cent|stunde|minute|tag|werktag|woche|monat|jahr|prozent|kilometer|uhr))|(?<=\b(?:past|quarter to|half)\s)one|(?<=\b(?:nur|genau|only|just)\s)(?:eine?n?|one)|(?:one|an)(?=\s+(?:pound|penny|hour|minute|day|week|month|year|percent|mile|o'clock)))/giu;

const englishWord = `(?:${[...englishNames.toReversed(), ...englishTens].join("|")}|hundred|thousand)`;
const englishRun = new RegExp(
  `\\b${englishWord}(?:(?:\\s+and\\s+|[\\s-]+)${englishWord})*\\b`,
  "giu",
);

/** Writes numbers in words as digits, each followed by `spelledMark`: `neunundachtzig Euro` is `89˙ Euro`. */
export function spellOutNumbers(text: string): string {
  return text
    .replace(articles, `1${spelledMark}`)
    .replace(/\p{L}+/gu, (word) => marked(word, germanNumber(word.toLowerCase())))
    .replace(englishRun, (run) => marked(run, englishNumber(run.toLowerCase())));
}

function marked(words: string, value: number | null): string {
  return value === null ? words : `${value}${spelledMark}`;
}

/** The value of a German number word ("neunundachtzig", "zweihundertfünfzig"); null for any other word. */
export function germanNumber(word: string): number | null {
  const [, thousands, afterThousands] = /^(.*?)tausend(.*)$/u.exec(word) ?? [];
  if (afterThousands !== undefined) {
    return combine(germanFactor(thousands ?? ""), 1000, afterThousands);
  }
  const [, hundreds, afterHundreds] = /^(.*?)hundert(.*)$/u.exec(word) ?? [];
  if (afterHundreds !== undefined) return combine(germanFactor(hundreds ?? ""), 100, afterHundreds);
  const [, one, ten] = /^(.+)und(.+zig|drei(?:ß|ss)ig)$/u.exec(word) ?? [];
  if (one !== undefined && ten !== undefined) {
    const unitValue = germanFactor(one);
    const tens = germanTens[ten];
    return unitValue === null || unitValue > 9 || tens === undefined ? null : unitValue + tens;
  }
  return small[word] ?? germanTens[word] ?? null;
}

function germanFactor(word: string): number | null {
  return word === "" || word === "ein" ? 1 : germanNumber(word);
}

function combine(factor: number | null, size: number, rest: string): number | null {
  if (factor === null) return null;
  const remainder = rest === "" ? 0 : rest === "eins" ? 1 : germanNumber(rest.replace(/^und/u, ""));
  return remainder === null ? null : factor * size + remainder;
}

/** The value of an English run of number words; null for "one" alone, which is mostly a pronoun. */
function englishNumber(run: string): number | null {
  if (run === "one") return null;
  let total = 0;
  let group = 0;
  for (const word of run.split(/[\s-]+/u)) {
    if (word === "and") continue;
    if (word === "hundred") group = Math.max(group, 1) * 100;
    else if (word === "thousand") {
      total += Math.max(group, 1) * 1000;
      group = 0;
    } else {
      const tens = englishTens.indexOf(word);
      group += tens >= 0 ? (tens + 2) * 10 : englishNames.indexOf(word);
    }
  }
  return total + group;
}
