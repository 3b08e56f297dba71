import { numberText, rangeWord, readNumber, type Notation, type Quantity } from "./quantity";

type Unit = { pattern: string; base: string; factor: number };

/** Units that are multiples of each other share a base, so that 90 Minuten and 1,5 Stunden are equal. */
const durations: readonly Unit[] = [
  { pattern: String.raw`min(?:ute[ns]?|ütig\w*|s|\.)?`, base: "min", factor: 1 },
  { pattern: String.raw`(?:stunden?|stündig\w*|std\.?|hours?|hrs?|h)`, base: "min", factor: 60 },
  {
    pattern: String.raw`(?:werk|arbeits|kalender|working |business )?(?:tage?n?|tägig\w*|days?)`,
    base: "day",
    factor: 1,
  },
  { pattern: String.raw`(?:wochen?|wöchig\w*|weeks?)`, base: "day", factor: 7 },
  { pattern: String.raw`(?:monate?n?|monatig\w*|months?)`, base: "month", factor: 1 },
  { pattern: String.raw`(?:jahre?n?|jährig\w*|years?|yrs?)`, base: "month", factor: 12 },
];

const distances: readonly Unit[] = [
  { pattern: String.raw`(?:km|kilometern?|kilometres?|kilometers?)`, base: "m", factor: 1000 },
  { pattern: String.raw`(?:m|metern?|metres?)`, base: "m", factor: 1 },
  { pattern: String.raw`(?:miles?|meilen|mi)`, base: "mile", factor: 1 },
];

/** Half and quarter hours in words. */
const spokenMinutes: readonly [RegExp, number][] = [
  [/\bdreiviertelstunde\b|\bthree[- ]quarters of an hour\b/giu, 45],
  [/\bviertelstunde\b|\bquarter of an hour\b/giu, 15],
  [/\bhalben? stunde\b|\bhalf an hour\b|\bhalf-hour\b/giu, 30],
  [/\b(?:an|1˙) hour and a half\b/giu, 90],
];

/** Durations and distances, alone and in ranges. */
export const measures: readonly Notation[] = [
  ...spokenMinutes.map(([pattern, minutes]): Notation => ({
    pattern,
    read: () => [{ kind: "duration", values: [`${minutes} min`], numerals: [] }],
  })),
  ...durations.flatMap((unit) => notations("duration", unit)),
  ...distances.flatMap((unit) => notations("distance", unit)),
];

function notations(kind: "duration" | "distance", unit: Unit): Notation[] {
  const name = String.raw`[\s-]*${unit.pattern}(?![\p{L}\d])`;
  return [
    {
      pattern: new RegExp(`(${numberText})${rangeWord}(${numberText})${name}`, "giu"),
      read: ([, low = "", high = ""]) => [measure(kind, low, unit), measure(kind, high, unit)],
    },
    {
      pattern: new RegExp(`(${numberText})${name}`, "giu"),
      read: ([, text = ""]) => [measure(kind, text, unit)],
    },
  ];
}

function measure(kind: Quantity["kind"], text: string, { base, factor }: Unit): Quantity {
  const value = readNumber(text);
  return { kind, values: [`${value * factor} ${base}`], numerals: [String(value)] };
}
