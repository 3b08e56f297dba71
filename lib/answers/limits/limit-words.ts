import { z } from "zod";
import data from "./limit-words.json";

const dimensions = ["weight", "size", "age", "distance", "year", "inches", "persons"] as const;

const unitEntry = z.object({
  dimension: z.enum(dimensions),
  /** How often the dimension's own unit it is: kilogrammes, centimetres, years, kilometres. */
  factor: z.number(),
  names: z.array(z.string()),
});
export type Unit = z.infer<typeof unitEntry>;

const list = z.array(z.string());

const words = z
  .object({
    units: z.array(unitEntry),
    bounds: z.array(z.object({ isUpper: z.boolean(), isOpen: z.boolean(), words: list })),
    /** What makes a bound a matter of price. */
    amounts: list,
    /** What makes a bound one that must be kept. */
    obligations: list,
    /** What stands before an age without its unit. */
    ages: list,
    /** Denials that deny nothing. */
    harmless: list,
  })
  .parse(data);

export const { units, bounds } = words;

/** Of several that begin alike, the longest. */
function anyOf(items: readonly string[]): string {
  return items
    .toSorted((left, right) => right.length - left.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"))
    .join("|");
}

export const boundWords = anyOf(bounds.flatMap((it) => it.words));
export const unitNames = anyOf(units.flatMap(({ names }) => names));
export const ageWords = anyOf(words.ages);
export const moneyWords = new RegExp(anyOf(words.amounts), "iu");
export const harmlessWords = new RegExp(anyOf(words.harmless), "giu");
export const obligationWords = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf(words.obligations)})(?!\p{L})`,
  "iu",
);
