import { fold } from "@/lib/knowledge";

/** A measure, or from which to which one. */
export type Size = {
  unit: "width" | "ratio" | "inch" | "tonne" | "cm" | "year" | "ccm";
  from: number;
  to: number;
};

/** A tyre in any usual way of writing: "205/55 R16", "205-55-16", "205 55r16". */
const tyre =
  /(?<![\d.,])([1-3]\d5)\s*[/ -]\s*([2-9][05])\s*(?:[/ -]\s*)?(?:z?r\s*-?\s*)?(1[2-9]|2[0-4])(?!\d)/g;
const inches =
  /(?<![\d.,])(?:(bis|up to|ab|from|uber|over)\s+)?(1[2-9]|2[0-4])(?:\s*(?:bis|-|und|to|and)\s*(1[2-9]|2[0-4]))?[\s-]*(?:zoll|"|inch|er\b)/g;
const rims = /\br\s?(1[2-9]|2[0-4])\b/g;
const tonnes = measure(String.raw`\d{1,2}(?:[.,]\d)?`, "t|to|tonnen|tonner|tonnes?");
const kilos = measure(String.raw`\d{3,4}`, "kg");
const centimetres = measure(String.raw`\d{1,2}(?:[.,]\d)?`, "cm|zentimeter");
const engines = measure(String.raw`\d{2,4}`, "ccm|cc|kubik");
/** A model year that something is for: "ab Baujahr 2017", and one that is said: "Bj 2020". */
const years =
  /(?:\b(ab|seit|from|since|bis|up to|before|vor)\s+(?:etwa\s+|about\s+|ca\.?\s+)?)?(?:baujahr\s+|bj\.?\s*|model year\s+)?\b((?:19|20)\d\d)\b(?!\s*(?:kg|€|km))/g;
const most = 100_000;

/** Reads the sizes of tyres and the weights of vehicles that a text names. */
export function sizesIn(text: string): Size[] {
  if (!/\d/.test(text)) return [];
  const folded = fold(text);
  const tyres = [...folded.matchAll(tyre)].flatMap(([, width, ratio, inch]): Size[] => [
    exactly("width", Number(width)),
    exactly("ratio", Number(ratio)),
    exactly("inch", Number(inch)),
  ]);
  const rest = folded.replace(tyre, " ");
  return [
    ...tyres,
    ...[...rest.matchAll(inches)].map(([, bound, from, to]) =>
      range("inch", bound, Number(from), Number(to ?? from)),
    ),
    ...[...rest.matchAll(rims)].map(([, inch]) => exactly("inch", Number(inch))),
    ...measured("tonne", tonnes, rest),
    ...measured("tonne", kilos, rest, 1000),
    ...measured("cm", centimetres, rest),
    ...measured("ccm", engines, rest),
    ...[...rest.matchAll(years)].map(([, bound, value = ""]) =>
      range("year", bound, number(value), number(value)),
    ),
  ];
}

/** "3 t", "up to 3 tonnes", "from 3 to 3.5 tonnes", "2 bis 6 cm". */
function measure(value: string, unit: string): RegExp {
  const bound = "(bis|up to|unter|under|uber|over|ab|from|von|between|zwischen)";
  return new RegExp(
    `(?:${bound}\\s+(?:zu\\s+)?)?(${value})(?:\\s*(?:bis|-|to|und|and)\\s*(${value}))?\\s*(?:${unit})\\b`,
    "g",
  );
}

function measured(unit: Size["unit"], shape: RegExp, text: string, perUnit = 1): Size[] {
  return [...text.matchAll(shape)].map(([, bound, from = "", to]) =>
    to === undefined
      ? range(unit, bound, number(from) / perUnit, number(from) / perUnit)
      : { unit, from: number(from) / perUnit, to: number(to) / perUnit },
  );
}

function exactly(unit: Size["unit"], value: number): Size {
  return { unit, from: value, to: value };
}

function range(unit: Size["unit"], bound: string | undefined, from: number, to: number): Size {
  if (bound === undefined) return { unit, from, to };
  return /^(?:bis|up|unter|under|before|vor)/.test(bound)
    ? { unit, from: 0, to }
    : { unit, from, to: most };
}

function number(text: string): number {
  return Number(text.replace(",", "."));
}
