/** A size, or from which to which one; in the unit's own measure. */
export type SizeRange = { unit: SizeUnit; from: number; to: number };

type SizeUnit = MeasuredUnit | "tyreWidth" | "tyreRatio" | "class";
type MeasuredUnit = "inch" | "tonne" | "litre";

const units: Readonly<Record<MeasuredUnit, string>> = {
  litre: "l|ltr|liter|litern|litres?|liters?",
  inch: "zoll|zoller|zollige?[rn]?|inch|inches|inchers?",
  tonne: "t|to|tonnen?|tonner|tonnes?",
};
const upTo = "bis|max|maximal|unter|up to|under|below";
const fromOn = "ab|uber|von|mindestens|from|over|above";
const isUpTo = new RegExp(`^(?:${upTo})$`);
const isFromOn = new RegExp(`^(?:${fromOn})$`);
/** "Über 3,5 t" begins right behind it. */
const isStrict = /^(?:unter|under|below|uber|over|above)$/;
const least = 0.01;

const number = String.raw`(\d{1,2})(?: (\d))?`;
const shapes = (Object.keys(units) as MeasuredUnit[]).map((unit) => ({
  unit,
  shape: new RegExp(
    String.raw`(?:\b(${upTo}|${fromOn}) )?\b${number}(?: (?:${units[unit]}))?(?: (?:bis|und|to|and|or|oder) ${number})? ?(?:${units[unit]})\b`,
    "g",
  ),
}));
/** Weights that vehicles are parted by are said without their unit: "unter 3,5". */
const bareTonnes = new RegExp(
  String.raw`\b(${upTo}|${fromOn}) (3|7) (5)(?= (?:und|and|oder|or)\b|$)`,
  "g",
);
/** A tyre in any usual way of writing: "205/55 R16", "205-55-16", "205 55r16", "205/55 ZR 16". */
const tyreCode = /\b([1-3]\d5) ?([2-9][05]) ?(?:z?r ?)?(1[2-9]|2[0-4])c?\b/g;
/** "MOT class 4", "Klasse IV". */
const classCode = /\b(?:class|klasse) (\d|i{1,3}|iv|vi{0,2})\b/g;
const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii"];
/** Who says so few litres with a tenth speaks of an engine and not of its oil. */
const mostOfAnEngine = 3;

/** "R17", "r 17". */
const rimCode = /\br ?(1[2-9]|2[0-4])\b/g;

const tyreShape =
  /(?<![\d.,]|\d[\s/-])([1-3]\d5)\s*[/ -]\s*([2-9][05])\s*(?:[/ -]\s*)?(?:z?r\s*-?\s*)?(1[2-9]|2[0-4])(?!\d)/giu;

/** Writes a tyre's size as price lists do, however it is written: "205-55-16", "205 55r16" become "205/55 R16". */
export function writeTyreSizes(text: string): string {
  return text.replace(tyreShape, "$1/$2 R$3");
}

/** Reads sizes from folded words: "bis 17 Zoll", "19 inch", "R18", "3,5 t". */
export function readSizes(words: string): SizeRange[] {
  const written = shapes.flatMap(({ unit, shape }) =>
    [...words.matchAll(shape)].map(([, bound = "", first = "", tenths, second, secondTenths]) => {
      const isFine = unit !== "inch";
      const from = toNumber(first, isFine ? tenths : undefined);
      const to = second ? toNumber(second, isFine ? secondTenths : undefined) : from;
      return rangeOf(unit, bound, from, to);
    }),
  );
  const bare = [...words.matchAll(bareTonnes)].map(([, bound = "", tonnes = "", tenths]) =>
    rangeOf("tonne", bound, toNumber(tonnes, tenths), toNumber(tonnes, tenths)),
  );
  const tyres = [...words.matchAll(tyreCode)].flatMap(([, width, ratio, inches]) => [
    exactly("tyreWidth", Number(width)),
    exactly("tyreRatio", Number(ratio)),
    exactly("inch", Number(inches)),
  ]);
  const codes = [...words.replace(tyreCode, " ").matchAll(rimCode)].map(([, inches]) =>
    exactly("inch", Number(inches)),
  );
  const classes = [...words.matchAll(classCode)].map(([, text = ""]) =>
    exactly("class", romans.indexOf(text) + 1 || Number(text)),
  );
  const measured = written.filter(
    ({ unit, from, to }) => unit !== "litre" || from !== to || from >= mostOfAnEngine,
  );
  return [...measured, ...bare, ...tyres, ...codes, ...classes];
}

/** Whether sizes are offered in a unit that is asked for, and none of them is the one. */
export function excludesSize(asked: readonly SizeRange[], offered: readonly SizeRange[]): boolean {
  return asked.some(({ unit, from, to }) => {
    const same = offered.filter((it) => it.unit === unit);
    return same.length > 0 && !same.some((it) => it.from <= to && from <= it.to);
  });
}

function exactly(unit: SizeUnit, value: number): SizeRange {
  return { unit, from: value, to: value };
}

function rangeOf(unit: SizeUnit, bound: string, from: number, to: number): SizeRange {
  const edge = isStrict.test(bound) ? least : 0;
  if (isUpTo.test(bound)) return { unit, from: 0, to: to - edge };
  if (isFromOn.test(bound) && from === to) {
    return { unit, from: from + edge, to: Number.POSITIVE_INFINITY };
  }
  return { unit, from, to };
}

function toNumber(whole: string, tenths: string | undefined): number {
  return Number(tenths === undefined ? whole : `${whole}.${tenths}`);
}
