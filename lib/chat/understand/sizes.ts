/** A size, or from which to which one; in the unit's own measure. */
export type SizeRange = { unit: SizeUnit; from: number; to: number };

type SizeUnit = "inch" | "tonne";

const units: Readonly<Record<SizeUnit, string>> = {
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
const shapes = (Object.keys(units) as SizeUnit[]).map((unit) => ({
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
/** "205/55 R16", "r 17". */
const rimCode = /\br ?(1[2-9]|2[0-4])\b/g;

/** Reads sizes from folded words: "bis 17 Zoll", "19 inch", "R18", "3,5 t". */
export function readSizes(words: string): SizeRange[] {
  const written = shapes.flatMap(({ unit, shape }) =>
    [...words.matchAll(shape)].map(([, bound = "", first = "", tenths, second, secondTenths]) => {
      const isFine = unit === "tonne";
      const from = toNumber(first, isFine ? tenths : undefined);
      const to = second ? toNumber(second, isFine ? secondTenths : undefined) : from;
      return rangeOf(unit, bound, from, to);
    }),
  );
  const bare = [...words.matchAll(bareTonnes)].map(([, bound = "", tonnes = "", tenths]) =>
    rangeOf("tonne", bound, toNumber(tonnes, tenths), toNumber(tonnes, tenths)),
  );
  const codes = [...words.matchAll(rimCode)].map(([, inches]) =>
    rangeOf("inch", "", Number(inches), Number(inches)),
  );
  return [...written, ...bare, ...codes];
}

/** Whether sizes are offered in a unit that is asked for, and none of them is the one. */
export function excludesSize(asked: readonly SizeRange[], offered: readonly SizeRange[]): boolean {
  return asked.some(({ unit, from, to }) => {
    const same = offered.filter((it) => it.unit === unit);
    return same.length > 0 && !same.some((it) => it.from <= to && from <= it.to);
  });
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
