/** What kind of thing a number says; each has a normal form in which two ways of writing it are equal. */
export type QuantityKind =
  | "money"
  | "percent"
  | "time"
  | "date"
  | "duration"
  | "distance"
  | "phone"
  | "code"
  | "number";

/** A number in a text, with what it measures. */
export type Quantity = {
  kind: QuantityKind;
  /** Normal forms it may stand for; more than one where speech is ambiguous ("half five" is 4:30 or 5:30, by day or night). */
  values: readonly string[];
  /** The bare numbers in it, so that a number without unit can be looked up. */
  numerals: readonly string[];
  /** A small number in words without a unit: often only prose ("zwei Möglichkeiten"). */
  isSpelled?: true;
  /** What it is paid for ("25 € pro Tag"), where that is a time or one of several things. */
  per?: string;
  /** Whether it is said to be more or less than that: drivers over 25 are not drivers under 25. */
  bound?: "above" | "below";
};

/** One way of writing a kind of number: where it stands, and what it says; null when it turns out to be something else. */
export type Notation = {
  pattern: RegExp;
  read: (match: RegExpMatchArray) => readonly Quantity[] | null;
};

/** Follows each number that was written in words: "drei Tage" counts like "3 Tage", "drei Gründe" is only prose. */
export const spelledMark = "\u02d9";

/** A number as people write it: `1.250`, `1,250`, `89,00`, `89.5`, up to billions, with the mark of a spelled one. */
export const numberText = String.raw`(?:\d{1,3}(?:[.,'’ ]\d{3}){1,4}(?![\d])(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)˙?`;

/** What joins the two ends of a range. */
export const rangeWord = String.raw`\s*(?:-|–|—|bis(?:\s+zu)?|und|oder|to|and|until|till|or)\s*`;

/** The value of `numberText`; separators before three digits are thousands, others decimals. */
export function readNumber(text: string): number {
  const bare = text.replace(/[˙\s'’]/gu, "");
  const [, whole = bare, fraction] = /^(.*?)[.,](\d{1,2})$/u.exec(bare) ?? [];
  return Number(`${whole.replace(/[.,]/gu, "")}.${fraction ?? 0}`);
}

/** A quantity that stands for one value. */
export function quantity(kind: QuantityKind, value: string, ...texts: string[]): Quantity {
  return { kind, values: [value], numerals: texts.map((text) => String(readNumber(text))) };
}

/** Whether two quantities say the same; a number without unit matches whatever has that number in it. */
export function isSameQuantity(said: Quantity, known: Quantity): boolean {
  if (said.bound && known.bound && said.bound !== known.bound) return false;
  if (said.kind === "phone" && known.kind === "phone") return isSamePhone(said, known);
  if (said.kind === "date" && known.kind === "date") return isSameDate(said, known);
  if (said.kind === known.kind) {
    const isSamePer = said.per === undefined || said.per === known.per;
    return isSamePer && said.values.some((value) => known.values.includes(value));
  }
  return said.kind === "number" && said.numerals.every((it) => known.numerals.includes(it));
}

/** National and international spelling end alike; an area code left out is no other number. */
function isSamePhone({ values: [said = ""] }: Quantity, { values: [known = ""] }: Quantity) {
  return known.endsWith(said) || said.endsWith(known);
}

/** `MM-DD` and `YYYY-MM-DD` of that day. */
function isSameDate({ values: [said = ""] }: Quantity, { values: [known = ""] }: Quantity) {
  return said.endsWith(known) || known.endsWith(said);
}
