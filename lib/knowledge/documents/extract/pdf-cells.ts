import type { PlacedText } from "./pdf-pieces";

/** Texts of one line, from the left. */
export type Line = PlacedText[];

const currency = /^(?:\p{Sc}|EUR|CHF|GBP|Euro|Fr\.)$/iu;

/** Puts texts on lines, from above. */
export function toLines(texts: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  for (const text of texts.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const first = lines.at(-1)?.[0];
    if (first && Math.abs(first.y - text.y) < Math.min(first.height, text.height) * 0.5)
      lines.at(-1)?.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => joinCurrency(line.toSorted((a, b) => a.x - b.x)));
}

/** A currency in a column of its own belongs to the number beside it. */
function joinCurrency(line: Line): Line {
  const joined: Line = [];
  for (const text of line) {
    const last = joined.at(-1);
    const isBehind = last && currency.test(text.text) && isBareNumber(last.text);
    const isBefore = last && currency.test(last.text) && isBareNumber(text.text);
    if (last && (isBehind || isBefore)) joined[joined.length - 1] = join(last, text);
    else joined.push(text);
  }
  return joined;
}

function join(left: PlacedText, right: PlacedText): PlacedText {
  return {
    ...left,
    text: `${left.text} ${right.text}`,
    width: right.x + right.width - left.x,
    height: Math.max(left.height, right.height),
  };
}

function isBareNumber(text: string): boolean {
  return /\d[\d.,–—-]*$/u.test(text) && isValue(text) && !/\p{Sc}/u.test(text);
}

function letterCount(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}

/** A number with little beside it, or a mark in its place. */
export function isValue(text: string): boolean {
  return /\d/.test(text) ? letterCount(text) <= 6 : /^[\p{Sc}\p{Pd}*]+$/u.test(text);
}

/** A value that looks like money: a currency, or cents. */
export function isMoney(text: string): boolean {
  return (
    isValue(text) && /\p{Sc}|\b(?:EUR|CHF|GBP|Euro)\b|\d[.,]\d{2}(?!\d)|\d[.,][-–—]/iu.test(text)
  );
}

/** Something that has a name. */
export function isNaming(text: string): boolean {
  return letterCount(text) >= 3 && !isValue(text);
}

/** A text's right end. */
export function endOf({ x, width }: PlacedText): number {
  return x + width;
}

/** A line's left and right end, its baseline and height. */
export function boundsOf(line: Line): { left: number; right: number; y: number; height: number } {
  return {
    left: Math.min(...line.map(({ x }) => x)),
    right: Math.max(...line.map(endOf)),
    y: line[0]?.y ?? 0,
    height: Math.max(...line.map(({ height }) => height)),
  };
}

const closeLines = 1.75;

/** Whether nothing but the usual distance parts two lines. */
export function isClose(above: Line, below: Line): boolean {
  const [upper, lower] = [boundsOf(above), boundsOf(below)];
  return distance(above, below) < Math.max(lower.height, upper.height * 0.8) * closeLines;
}

/** The distance of two lines, from baseline to baseline. */
export function distance(above: Line, below: Line): number {
  const [upper] = above;
  return (upper?.lowest ?? upper?.y ?? 0) - (below[0]?.y ?? 0);
}
