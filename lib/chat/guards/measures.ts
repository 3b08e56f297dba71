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
  [/\bviertelstunde\b|\b(?:a |1˙ )?quarter of an hour\b/giu, 15],
  [/\bhalben? stunde\b|\bhalf an hour\b|\bhalf-hour\b/giu, 30],
  [/\b(?:an|1˙) hour and a half\b/giu, 90],
];

/** Durations and distances, alone and in ranges, and spans that nobody has counted. */
export const measures: readonly Notation[] = [
  {
    pattern:
      /\b(?:ein paar|einige[nr]?|mehrere[nr]?|wenige[nr]?|several|a few|a couple of)\s+(minute|stunde|tage|woche|monate|jahre|hour|day|week|month|year)\p{L}*/giu,
    read: ([, unit = ""]) => [uncounted(`several ${unit.toLowerCase()}`)],
  },
  {
    pattern: /\b(?:ein )?(?:stündchen|viertelstündchen|minütchen)\b/giu,
    read: ([text]) => [uncounted(text.toLowerCase())],
  },
  {
    pattern:
      /\b(?:lebenslang\p{L}*|ein leben lang|unbegrenzt\p{L}*|lifetime|for life|unlimited)\b/giu,
    read: () => [uncounted("for ever")],
  },
  {
    pattern:
      /\b(?:doppelt|dreifach|halb|dreimal|zweimal) so (?:lang|viel|teuer|hoch)\p{L}*|\b(?:twice|double|half) (?:as (?:long|much)|the (?:price|time|fee|charge))|\b(?:das |dem )?(?:doppelte|dreifache|zehnfache)n?\b|\bhalbe[nrs]? (?:pauschale|betrag|gebühr)|\b[23]˙-for-one\b|\bget one\b/giu,
    read: ([text]) => [uncounted(text.toLowerCase())],
  },
  ...spokenMinutes.map(([pattern, minutes]): Notation => ({
    pattern,
    read: () => [{ kind: "duration", values: [`${minutes} min`], numerals: [] }],
  })),
  ...durations.flatMap((unit) => notations("duration", unit)),
  ...distances.flatMap((unit) => notations("distance", unit)),
];

function uncounted(value: string): Quantity {
  return { kind: "duration", values: [value], numerals: [] };
}

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
