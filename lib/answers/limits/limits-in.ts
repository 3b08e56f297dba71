import { z } from "zod";
import { denies } from "../denies";
import data from "./limit-words.json";

/** A bound that a sentence sets: "bis 2,80 m", "nicht älter als 6 Jahre". */
export type Limit = {
  dimension: Unit["dimension"];
  /** Nothing beyond it; otherwise nothing below. */
  isUpper: boolean;
  /** The bound itself is not within: "unter 25". */
  isOpen: boolean;
  bound: number;
  /** What lies within is refused: "ab 3,5 t leider nicht". */
  isRefused: boolean;
};

const dimensions = ["weight", "size", "age", "distance", "year", "inches", "persons"] as const;

const unit = z.object({
  dimension: z.enum(dimensions),
  /** How often the dimension's own unit it is: kilogrammes, centimetres, years, kilometres. */
  factor: z.number(),
  names: z.array(z.string()),
});
type Unit = z.infer<typeof unit>;

const bound = z.object({ isUpper: z.boolean(), isOpen: z.boolean(), words: z.array(z.string()) });

const { units, bounds, amounts } = z
  .object({ units: z.array(unit), bounds: z.array(bound), amounts: z.array(z.string()) })
  .parse(data);

const anyOf = (words: readonly string[]) =>
  words
    .toSorted((left, right) => right.length - left.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"))
    .join("|");

const boundWords = anyOf(bounds.flatMap(({ words }) => words));
const unitNames = anyOf(units.flatMap(({ names }) => names));
/** "bis zu 2,80 m", "not older than 6 years", "ab Baujahr 2010", "2,60 m hoch" is a size and no limit. */
const before = new RegExp(
  String.raw`(?<![\p{L}\d])(${boundWords})\s+(?:(${unitNames})\s+)?(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)(?:\s*(${unitNames})(?![\p{L}\d]))?`,
  "giu",
);
const money = new RegExp(String.raw`(?:${anyOf(amounts)})`, "iu");

/** The limits that a sentence sets by itself; one that is a matter of price ("bis 17 Zoll 25 €") is no limit. */
export function limitsIn(sentence: string): Limit[] {
  if (money.test(sentence)) return [];
  // The "nicht" of "nicht älter als" is the bound's own.
  const isRefused = denies(sentence.replace(before, " "));
  return [...sentence.matchAll(before)].flatMap(([, word = "", ahead, number = "", behind]) => {
    const found = unitOf(behind ?? ahead ?? "");
    const kind = bounds.find(({ words }) => words.includes(plain(word)));
    if (found === undefined || kind === undefined) return [];
    const { isUpper, isOpen } = kind;
    return [
      { dimension: found.dimension, isUpper, isOpen, isRefused, bound: readNumber(number, found) },
    ];
  });
}

function unitOf(name: string): Unit | undefined {
  return units.find(({ names }) => names.includes(plain(name)));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

/** "2,60" and "3.5" are decimals, "3.500" are thousands. */
function readNumber(text: string, { factor }: Unit): number {
  const whole = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, "") : text;
  return Math.round(Number(whole.replace(",", ".")) * factor * 100) / 100;
}
