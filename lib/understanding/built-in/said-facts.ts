import { measures } from "@/lib/language";
import { fold } from "@/lib/knowledge";
import type { SaidFact } from "../frame";

type Found = { kind: SaidFact["kind"]; shape: RegExp; toValue: (number: number) => number };

const same = (value: number) => value;
const number = String.raw`(\d{1,6}(?:[.,]\d{1,2})?)`;

/** Measures that say by their unit what they are of. */
const shapes: readonly Found[] = [
  { kind: "weightKg", shape: new RegExp(`${number}\\s*kg\\b`, "g"), toValue: same },
  {
    kind: "weightKg",
    shape: new RegExp(`${number}\\s*(?:t|to|tonnen?|tonner|tonnes?)\\b`, "g"),
    toValue: (value) => value * 1000,
  },
  {
    kind: "mileageKm",
    shape: new RegExp(`${number}\\s*(?:tkm|tsd km)\\b`, "g"),
    toValue: (value) => value * 1000,
  },
  { kind: "mileageKm", shape: /(\d{2,3}[. ]?\d{3})\s*km\b/g, toValue: same },
  { kind: "rimInches", shape: /\b(1[2-9]|2[0-4])\s*(?:zoll|zoller|inch|inches)\b/g, toValue: same },
  {
    kind: "ageYears",
    shape:
      /(?:\bbin|\bi'?m|\bi am|\bist|\bis)\s+(?:erst\s+|only\s+|just\s+)?(\d{2})\b(?!\s*(?:km|min|uhr|€|£))/g,
    toValue: same,
  },
  {
    kind: "ageYears",
    shape: /\b(\d{2})\s*(?:jahre alt|jahrig|years old|yrs old)\b/g,
    toValue: same,
  },
  { kind: "days", shape: /\b(\d{1,2})\s*(?:tage?n?|days?)\b/g, toValue: same },
];

const metres = /(\d(?:[.,]\d{1,2})?)\s*(?:m|meter|metres?)\b/g;
const centimetres = /(\d{2,3})\s*(?:cm|zentimeter|centimetres?)\b/g;
const years = /\b(19[5-9]\d|20[0-3]\d)\b(?!\s*(?:kg|€|£|km|ccm))/g;
const factsMax = 8;

/** What the customer says of car and person, by number and unit; whether it fits a limit is for others to compute. */
export function saidFacts(message: string): SaidFact[] {
  const text = fold(message);
  const measured = shapes.flatMap(({ kind, shape, toValue }) =>
    [...text.matchAll(shape)].map(([, value = ""]) => ({ kind, value: toValue(numberOf(value)) })),
  );
  const facts = [...measured, ...sizesOf(text), ...yearsOf(text)];
  return facts.filter(({ value }) => Number.isFinite(value)).slice(0, factsMax);
}

/** Metres of a car: height, length or width, by the word beside them. */
function sizesOf(text: string): SaidFact[] {
  const values = [
    ...[...text.matchAll(metres)].map(([, value = ""]) => Math.round(numberOf(value) * 100)),
    ...[...text.matchAll(centimetres)].map(([, value = ""]) => numberOf(value)),
  ];
  const kind = has(text, measures.height)
    ? "heightCm"
    : has(text, measures.length)
      ? "lengthCm"
      : has(text, measures.width)
        ? "widthCm"
        : null;
  return kind === null ? [] : values.map((value) => ({ kind, value }));
}

function yearsOf(text: string): SaidFact[] {
  const kind = has(text, measures.firstRegistration) ? "firstRegistrationYear" : "modelYear";
  return [...text.matchAll(years)].map(({ 1: value = "", index }) => {
    const before = text.slice(Math.max(0, index - 20), index);
    const isTyre = has(before, measures.tyre) && /\b(?:von|aus|from)\s*$/.test(before);
    return { kind: isTyre ? ("tyreYear" as const) : kind, value: Number(value) };
  });
}

function has(text: string, words: string): boolean {
  return new RegExp(`\\b(?:${fold(words)})\\b`).test(text);
}

function numberOf(text: string): number {
  const isThousands = /^\d{1,3}[. ]\d{3}$/.test(text);
  return Number(isThousands ? text.replace(/[. ]/, "") : text.replace(",", "."));
}
