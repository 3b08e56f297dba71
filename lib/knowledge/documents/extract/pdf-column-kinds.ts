import { distance, isMoney, isNaming, isValue, type Line } from "./pdf-cells";
import type { PlacedText } from "./pdf-pieces";

/** A list of names with their values on both sides: "name, price, name, price" is two rows. */
export function areTwoLists(
  band: readonly Line[],
  left: Line[],
  right: Line[],
  to: number,
): boolean {
  if (!isPriced(left) || !isPriced(right)) return false;
  const across = band.filter((line) => {
    const before = line.filter(({ x }) => x < to);
    const behind = line.filter(({ x }) => x >= to);
    return !isRow(before) && !isRow(behind) && before.some(named) && behind.some(valued);
  });
  if (across.length > 0) return false;
  return areNamed(left) === areNamed(right) && !haveOtherHeads(left[0], right[0]);
}

/** Whether the rows begin with names rather than with sizes or the like. */
function areNamed(lines: readonly Line[]): boolean {
  return (
    lines.filter((line) => isRow(line) && named(line[0])).length * 2 > lines.filter(isRow).length
  );
}

/** "Service, price | extra, surcharge": one table, whose second pair says something about the first. */
function haveOtherHeads(left: Line | undefined, right: Line | undefined): boolean {
  if (!left || !right || left.length < 2 || right.length < 2) return false;
  if ([...left, ...right].some(({ text }) => /\d/.test(text))) return false;
  return left.at(-1)?.text.toLowerCase() !== right.at(-1)?.text.toLowerCase();
}

const named = (text: PlacedText | undefined) => text !== undefined && isNaming(text.text);
const valued = (text: PlacedText) => isValue(text.text);

function isRow(line: Line): boolean {
  const [first] = line;
  const last = line.at(-1);
  return (
    line.length > 1 &&
    first !== undefined &&
    last !== undefined &&
    isMoney(last.text) &&
    !isMoney(first.text)
  );
}

/** Whether most lines are rows with a price at their end. */
export function isPriced(lines: readonly Line[]): boolean {
  const rows = lines.filter(isRow).length;
  return (
    rows > 0 &&
    rows * 2 >= lines.filter((line) => line.length > 1).length &&
    rows * 3 >= lines.length
  );
}

/** Where sentences end: long names of a table have none. */
export function sentencesIn(lines: readonly Line[]): number {
  return lines.flat().filter(({ text }) => /\p{L}{2}[.!?](?:\s|$)/u.test(text)).length;
}

/** Of a line, on average: shorter ones may be names. */
export const longNames = 25;
/** In heights of the text: what parts paragraphs of one text at most. */
const paragraphs = 2.6;

/** Sentences that run over several lines, or a list of marked items. */
export function isRunningText(lines: readonly Line[], least = 15): boolean {
  const texts = lines.filter((line) => line.length === 1).map(([first]) => first?.text ?? "");
  if (texts.length < 3 || texts.length < lines.length * 0.8) return false;
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const close = lines.filter((line, index) => {
    const above = lines[index - 1];
    return above !== undefined && distance(above, line) < (line[0]?.height ?? 0) * paragraphs;
  }).length;
  if (length < least || close < (lines.length - 1) * 0.6) return false;
  const goesOn = texts.slice(1).filter((text) => /^\p{Ll}/u.test(text)).length;
  const items = texts.filter((text) => /^[•▪●○◦*–-]/u.test(text)).length;
  return goesOn >= (texts.length - 1) * 0.25 || items >= texts.length * 0.3;
}

/** Columns whose lines do not even stand side by side have nothing to do with each other. */
export function areApart(count: number, left: Line[], right: Line[]): boolean {
  const least = Math.min(left.length, right.length);
  if (least < 3) return false;
  const both = left.length + right.length - count;
  // Names beside descriptions that have the prices are one table, however their lines stand.
  if (havePrices(left) !== havePrices(right)) return false;
  return both < least * 0.4 && haveNames(left) && haveNames(right);
}

/** Whether there is a price anywhere. */
export function havePrices(lines: readonly Line[]): boolean {
  return lines.flat().some(({ text }) => isMoney(text));
}

function haveNames(lines: readonly Line[]): boolean {
  return lines.flat().filter(named).length >= lines.length * 0.5;
}
