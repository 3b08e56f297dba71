import { readSpelledNumbers } from "@/lib/chat";
import { denies } from "../denies";
import { clausesOf } from "./clauses-of";
import {
  ageWords,
  bounds,
  boundWords,
  harmlessWords,
  moneyWords,
  obligationWords,
  unitNames,
  units,
  type Unit,
} from "./limit-words";

/** A bound that a text sets: "bis 2,80 m", "nicht älter als 6 Jahre". */
export type Limit = {
  dimension: Unit["dimension"];
  /** Nothing beyond it; otherwise nothing below. */
  isUpper: boolean;
  /** The bound itself is not within: "unter 25". */
  isOpen: boolean;
  bound: number;
  /** What lies within is refused: "ab 3,5 t leider nicht". */
  isRefused: boolean;
  /** It must be kept: "must be over 25". */
  isRule: boolean;
};

const number = String.raw`\d{1,3}(?:[.,]\d{3})+(?![\d])|\d+(?:[.,]\d+)?`;
const unit = String.raw`(?:${unitNames})(?![\p{L}\d/])`;
/** "bis zu 2,80 m und 3,5 t", "ab Baujahr 2010"; "50 bis 100 km" is a range and none. */
const stated = new RegExp(
  String.raw`(?<![\p{L}\d]|\d\s)(${boundWords})\s+(?:(${unitNames})\s+)?(${number})(?:\s*(${unit}))?(?:\s+(?:und|and)\s+(${number})\s*(${unit}))?`,
  "giu",
);
/** "Fahrer müssen 21 sein", "must be over 25": years of age need no unit. */
const agreedAge = new RegExp(
  String.raw`(?<!\p{L})(?:${ageWords})\s+(?:(über|over)\s+)?(\d{2})(?=\s+(?:sein|jahre|years|or over|and|with|to)(?!\p{L})|[.!]?\s*$)`,
  "giu",
);

/** The limits that a sentence sets; one that is a matter of price ("bis 17 Zoll 25 €") is no limit. */
export function limitsIn(sentence: string): Limit[] {
  return clausesOf(readSpelledNumbers(sentence)).flatMap(limitsOfClause);
}

/** Whether a text says no; the "nicht" of "nicht älter als 6 Jahre" is the bound's own. */
export function refuses(text: string): boolean {
  return denies(readSpelledNumbers(text).replace(stated, " ").replace(harmlessWords, " "));
}

function limitsOfClause(clause: string): Limit[] {
  if (moneyWords.test(clause)) return [];
  const isRefused = refuses(clause);
  const isRule = obligationWords.test(clause);
  const ages = [...clause.matchAll(agreedAge)].map(([, over, age = ""]): Limit => ({
    dimension: "age",
    isUpper: false,
    isOpen: over !== undefined,
    bound: Number(age),
    isRefused,
    isRule: true,
  }));
  const found = [...clause.matchAll(stated)].flatMap(
    ([, word = "", ahead, first = "", behind, second = "", other]) => {
      const kind = bounds.find(({ words }) => words.includes(plain(word)));
      if (kind === undefined) return [];
      const { isUpper, isOpen } = kind;
      return [
        { name: behind ?? ahead ?? "", text: first },
        { name: other ?? "", text: second },
      ].flatMap(({ name, text }): Limit[] => {
        const own = units.find(({ names }) => names.includes(plain(name)));
        if (own === undefined) return [];
        const bound = readNumber(text, own);
        return [{ dimension: own.dimension, isUpper, isOpen, bound, isRefused, isRule }];
      });
    },
  );
  return found.some(({ dimension }) => dimension === "age") ? found : [...found, ...ages];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

/** "2,60" and "3.5" are decimals, "3.500" are thousands. */
function readNumber(text: string, { factor }: Unit): number {
  const whole = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, "") : text;
  return Math.round(Number(whole.replace(",", ".")) * factor * 100) / 100;
}
