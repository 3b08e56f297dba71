import { distance, endOf, isClose, isNaming, isValue, type Line } from "./pdf-cells";
import type { PlacedText } from "./pdf-pieces";

/** A gap this much smaller or larger than another is no accident. */
const tight = 0.87;
const loose = 1.12;
/** More lines are a text of their own; whether the last of them belongs to the row below stays open. */
const mostNames = 5;

export type Verdict = "yes" | "no" | "doubt";

/** How many of the names belong to the row above, if any do, and whether the others belong to the row below. */
export type Judgement = { split: number; above: Verdict; below: Verdict };

/** A row with a value that is not its name. */
export function isPricedRow(line: Line): boolean {
  return line.length > 1 && line.slice(1).some(({ text }) => isValue(text));
}

/** Behind the last of the lines from here that could be parts of a row's name. */
export function endOfNames(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? [];
    const above = lines[at - 1];
    if (!isNameLine(line) || (at > from && above && !isAlike(above, line))) break;
    at += 1;
  }
  return at;
}

function isNameLine(line: Line): boolean {
  return (
    line.length > 0 &&
    line.every(({ text }) => isNaming(text) && !/[.!?:]$|^[•▪●○◦*–-]/u.test(text))
  );
}

/** Close by and set alike: other letters are another kind of text. */
function isAlike(above: Line, below: Line): boolean {
  const [upper, lower] = [above[0], below[0]];
  return (
    upper !== undefined && lower !== undefined && isClose(above, below) && isSetAlike(upper, lower)
  );
}

function isSetAlike(one: PlacedText, other: PlacedText): boolean {
  return one.font === other.font && Math.abs(one.height - other.height) < one.height * 0.06;
}

/**
 * Tells from the gaps where names between two rows belong. `pitch` is the distance of rows that follow each other: lines of
 * one row stand closer.
 */
export function judge(
  lines: readonly Line[],
  from: number,
  to: number,
  pitch: number | null,
): Judgement {
  const names = lines.slice(from, to);
  const [before, behind] = [lines[from - 1], lines[to]];
  const canAbove = before !== undefined && canOwn(before, names[0], false);
  const canBelow = behind !== undefined && canOwn(behind, names.at(-1), true);
  if (!canAbove && !canBelow) return { split: 0, above: "no", below: "no" };
  if (names.length > mostNames) return { split: 0, above: "no", below: canBelow ? "doubt" : "no" };

  const gaps = Array.from({ length: names.length + 1 }, (_, index) =>
    gapBetween(lines[from + index - 1], lines[from + index]),
  );
  const goesOn = gaps.map((_, index) => isOneText(lines[from + index - 1], lines[from + index]));
  const split = canAbove && canBelow ? widest(gaps, goesOn) : canAbove ? names.length : 0;
  if (split === null) return settleUnclear(gaps, pitch, names.length);
  const widestGap = gaps[split] ?? Number.POSITIVE_INFINITY;
  const side = (index: number) => relation(gaps[index], goesOn[index] === true, pitch, widestGap);
  const upper = split > 0 && before ? side(0) : "no";
  const lower = split < names.length && behind ? side(names.length) : "no";
  return {
    split,
    above: upper === "yes" && !areParts(before, names.slice(0, split)) ? "doubt" : upper,
    below: lower === "yes" && !areParts(behind, names.slice(split)) ? "doubt" : lower,
  };
}

/** A row may own a line that is close and stands in one of its columns of text; above it, only its name begins. */
function canOwn(row: Line, name: Line | undefined, isAbove: boolean): boolean {
  if (!name || !isPricedRow(row)) return false;
  const close = isAbove ? isClose(name, row) : isClose(row, name);
  const columns = name.map((text) => columnOf(row, text));
  return close && columns.every((column) => column !== null) && (!isAbove || columns[0] === 0);
}

function areParts(row: Line | undefined, names: readonly Line[]): boolean {
  return row !== undefined && names.flat().every((text) => columnOf(row, text) !== null);
}

function gapBetween(above: Line | undefined, below: Line | undefined): number {
  return above && below ? distance(above, below) : Number.POSITIVE_INFINITY;
}

/** A line that begins in lower case, or comes after a hyphen, goes on with the one above it. */
function isOneText(above: Line | undefined, below: Line | undefined): boolean {
  return /^\p{Ll}/u.test(below?.[0]?.text ?? "") || /\p{L}[-‐]$/u.test(above?.[0]?.text ?? "");
}

/** The gap that is clearly the widest of those between two texts; null where none is. */
function widest(gaps: readonly number[], goesOn: readonly boolean[]): number | null {
  const open = gaps.flatMap((gap, index) => (goesOn[index] ? [] : [{ gap, index }]));
  const [first, second] = open.toSorted((a, b) => b.gap - a.gap);
  if (!first) return null;
  return second && second.gap > first.gap * tight ? null : first.index;
}

/** Where no gap stands out, only what is closer than rows are tells anything. */
function settleUnclear(gaps: readonly number[], pitch: number | null, count: number): Judgement {
  const near = (gap = 0) => pitch !== null && gap <= pitch * tight;
  const apart = (gap = 0) => pitch !== null && gap >= pitch * loose;
  const [above, below] = [gaps[0], gaps[count]];
  if (apart(above) && apart(below)) return { split: 0, above: "no", below: "no" };
  if (near(above) && !near(below)) return { split: count, above: "yes", below: "no" };
  if (near(below) && !near(above)) return { split: 0, above: "no", below: "yes" };
  return { split: count, above: "doubt", below: "doubt" };
}

function relation(
  gap = Number.POSITIVE_INFINITY,
  goesOn: boolean,
  pitch: number | null,
  widestGap: number,
): Verdict {
  if (goesOn) return "yes";
  const usual = pitch ?? (Number.isFinite(widestGap) ? widestGap : null);
  if (usual === null) return "doubt";
  return gap <= usual * tight ? "yes" : pitch !== null && gap >= pitch * loose ? "no" : "doubt";
}

/** The column of a row in which a text goes on: it begins, ends or is centred where the text there does. */
export function columnOf(row: Line, text: PlacedText): number | null {
  const column = row.findIndex((cell, index) => {
    const next = row[index + 1];
    const reach = cell.height * 0.6;
    const indent = text.x - cell.x;
    const isBelow =
      (indent > -reach && indent < cell.height * 3) ||
      Math.abs(endOf(text) - endOf(cell)) < reach ||
      Math.abs(text.x + text.width / 2 - cell.x - cell.width / 2) < reach;
    const hasRoom = !next || endOf(text) < next.x;
    return isBelow && hasRoom && isNaming(cell.text) && isSetAlike(cell, text);
  });
  return column < 0 ? null : column;
}
