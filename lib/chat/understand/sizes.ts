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

const shapes = (Object.keys(units) as SizeUnit[]).map((unit) => ({
  unit,
  shape: new RegExp(
    String.raw`(?:\b(${upTo}|${fromOn}) )?\b(\d{1,2})(?: (\d))?(?: (?:${units[unit]}))?(?: (?:bis|und|to|and|or|oder) (\d{1,2})(?: (\d))?)? ?(?:${units[unit]})\b`,
    "g",
  ),
}));
/** "205/55 R16", "r 17". */
const rimCode = /\br ?(1[2-9]|2[0-4])\b/g;

/** Reads sizes from folded words: "bis 17 Zoll", "19 inch", "R18", "3,5 t". */
export function readSizes(words: string): SizeRange[] {
  const written = shapes.flatMap(({ unit, shape }) =>
    [...words.matchAll(shape)].map(
      ([, bound = "", first = "", firstTenths, second, secondTenths]) => {
        const least = toNumber(first, unit === "tonne" ? firstTenths : undefined);
        const most = second ? toNumber(second, unit === "tonne" ? secondTenths : undefined) : least;
        if (isUpTo.test(bound)) return { unit, from: 0, to: most };
        const isOpen = second === undefined && isFromOn.test(bound);
        return { unit, from: least, to: isOpen ? Number.POSITIVE_INFINITY : most };
      },
    ),
  );
  const codes = [...words.matchAll(rimCode)].map(([, inches]) => Number(inches));
  return [...written, ...codes.map((it) => ({ unit: "inch" as const, from: it, to: it }))];
}

/** Whether sizes are offered in a unit that is asked for, and none of them is the one. */
export function excludesSize(asked: readonly SizeRange[], offered: readonly SizeRange[]): boolean {
  return asked.some(({ unit, from, to }) => {
    const same = offered.filter((it) => it.unit === unit);
    return same.length > 0 && !same.some((it) => it.from <= to && from <= it.to);
  });
}

function toNumber(whole: string, tenths: string | undefined): number {
  return Number(tenths === undefined ? whole : `${whole}.${tenths}`);
}
