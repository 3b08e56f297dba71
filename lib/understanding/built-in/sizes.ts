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
const tonnes =
  /(?:(bis|up to|unter|under|uber|over|ab)\s+(?:zu\s+)?)?(\d{1,2}(?:[.,]\d)?)\s*(?:t|to|tonnen|tonner|tonnes?)\b/g;
const kilos = /(?:(bis|up to|unter|under|uber|over|ab)\s+)?(\d{3,4})\s*kg\b/g;
const centimetres =
  /(?:(bis|up to|unter|under|uber|over|ab)\s+)?(\d{1,2}(?:[.,]\d)?)(?:\s*(?:bis|-|to)\s*(\d{1,2}))?\s*(?:cm|zentimeter)\b/g;
const engines = /(?:(bis|up to|unter|under|uber|over|ab)\s+)?(\d{2,4})\s*(?:ccm|cc|kubik)\b/g;
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
    ...[...rest.matchAll(tonnes)].map(([, bound, value = ""]) =>
      range("tonne", bound, number(value), number(value)),
    ),
    ...[...rest.matchAll(kilos)].map(([, bound, value = ""]) =>
      range("tonne", bound, number(value) / 1000, number(value) / 1000),
    ),
    ...[...rest.matchAll(centimetres)].map(([, bound, from = "", to]) =>
      range("cm", bound, number(from), number(to ?? from)),
    ),
    ...[...rest.matchAll(engines)].map(([, bound, value = ""]) =>
      range("ccm", bound, number(value), number(value)),
    ),
    ...[...rest.matchAll(years)].map(([, bound, value = ""]) =>
      range("year", bound, number(value), number(value)),
    ),
  ];
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
