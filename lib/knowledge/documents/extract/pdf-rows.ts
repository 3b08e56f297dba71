import { endOf, isClose, isMoney, isNaming, isValue, type Line } from "./pdf-cells";
import { distance } from "./pdf-columns";
import { joinLines } from "./join-lines";
import type { PlacedText } from "./pdf-pieces";

/** A line as it stands, or lines that may be one row or more: nobody can tell, so that none of it is a price. */
export type Entry = { kind: "line"; line: Line } | { kind: "doubt"; lines: Line[] };

/** A gap this much smaller or larger than the usual one is no accident. */
const tight = 0.87;
const loose = 1.12;
const mostNames = 3;

/** Puts names that go over several lines together with the row they belong to, as the gaps between the lines tell. */
export function joinRows(source: readonly Line[]): Entry[] {
  const lines = joinCentred(source);
  const pitch = usualPitch(lines);
  const joined = lines.map((line) => [line]);
  const isDoubtful = lines.map(() => false);
  for (let from = 0; from < lines.length; from++) {
    const to = endOfNames(lines, from);
    if (to === from || to - from > mostNames) {
      from = Math.max(from, to - 1);
      continue;
    }
    const verdict = judge(lines, from, to, pitch);
    if (verdict === "above") move(joined, from, to, from - 1);
    if (verdict === "below") move(joined, from, to, to);
    if (verdict !== "above" && verdict !== "below") {
      for (let at = from - (verdict.above ? 1 : 0); at < to + (verdict.below ? 1 : 0); at++) {
        if (verdict.above || verdict.below) isDoubtful[at] = true;
      }
    }
    from = to - 1;
  }
  return toEntries(joined, isDoubtful);
}

function toEntries(joined: readonly Line[][], isDoubtful: readonly boolean[]): Entry[] {
  const entries: Entry[] = [];
  joined.forEach((parts, index) => {
    if (parts.length === 0) return;
    const last = entries.at(-1);
    if (!isDoubtful[index]) entries.push({ kind: "line", line: mergeLines(parts) });
    else if (last?.kind === "doubt" && isDoubtful[index - 1]) last.lines.push(...parts);
    else entries.push({ kind: "doubt", lines: [...parts] });
  });
  return entries;
}

function move(joined: Line[][], from: number, to: number, owner: number): void {
  const names = joined.slice(from, to).flat();
  joined[owner] =
    owner < from ? [...(joined[owner] ?? []), ...names] : [...names, ...(joined[owner] ?? [])];
  for (let at = from; at < to; at++) joined[at] = [];
}

/** Lines that are one row become one line, column by column. */
function mergeLines(parts: readonly Line[]): Line {
  const [row = []] = parts.toSorted(
    (a, b) => b.length - a.length || Number(isPricedRow(b)) - Number(isPricedRow(a)),
  );
  if (parts.length < 2) return row;
  return row.map((cell, column) => {
    const texts = parts.flatMap((part) =>
      part === row ? [cell] : part.filter((one) => columnOf(row, one) === column),
    );
    return { ...cell, text: texts.map(({ text }) => text).reduce(joinLines) };
  });
}

/** A row with a value that is not its name. */
function isPricedRow(line: Line): boolean {
  return line.length > 1 && line.slice(1).some(({ text }) => isValue(text));
}

/** Behind the last of the lines from here that could be parts of a row's name. */
function endOfNames(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? [];
    const above = lines[at - 1];
    if (!isNameLine(line) || (at > from && above && !isClose(above, line))) break;
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

type Doubt = { above: boolean; below: boolean };

/** Which row the lines between `from` and `to` belong to; else which of them they might belong to. */
function judge(
  lines: readonly Line[],
  from: number,
  to: number,
  pitch: number | null,
): "above" | "below" | Doubt {
  const [before, first, last, behind] = [lines[from - 1], lines[from], lines[to - 1], lines[to]];
  if (!first || !last) return { above: false, below: false };
  const canAbove = before !== undefined && isPartOf(before, first);
  const canBelow = behind !== undefined && isPartOf(behind, last) && sameColumn(behind, last);
  const gapAbove = before ? distance(before, first) : Number.POSITIVE_INFINITY;
  const gapBelow = behind ? distance(last, behind) : Number.POSITIVE_INFINITY;
  const above = canAbove ? relation(before, first, gapAbove, pitch) : "apart";
  const below = canBelow ? relation(last, behind, gapBelow, pitch) : "apart";
  if (above === "goes on" || below === "goes on") {
    return above === below ? { above: true, below: true } : above === "goes on" ? "above" : "below";
  }
  if (above === "near" && below !== "near") return "above";
  if (below === "near" && above !== "near") return "below";
  const isTable = before !== undefined && before.length > 1 && isClose(before, first);
  if (canBelow && pitch === null && isTable && gapBelow <= gapAbove * tight) return "below";
  if (canAbove && canBelow && gapAbove <= gapBelow * tight) return "above";
  return { above: above !== "apart", below: below !== "apart" };
}

type Relation = "goes on" | "near" | "unclear" | "apart";

function relation(upper: Line, lower: Line, gap: number, pitch: number | null): Relation {
  const [end = "", start = ""] = [upper[0]?.text, lower[0]?.text];
  if (/^\p{Ll}/u.test(start) || /\p{L}[-‐]$/u.test(end)) return "goes on";
  if (pitch === null) return "unclear";
  return gap <= pitch * tight ? "near" : gap >= pitch * loose ? "apart" : "unclear";
}

/** Whether a line could be part of this row: close by, set alike, each of its texts below or above one without a value. */
function isPartOf(row: Line, line: Line): boolean {
  if (!isPricedRow(row)) return false;
  const close = distance(row, line) > 0 ? isClose(row, line) : isClose(line, row);
  return close && line.every((text) => columnOf(row, text) !== null);
}

function sameColumn(row: Line, line: Line): boolean {
  return line[0] !== undefined && columnOf(row, line[0]) === 0;
}

/** The column of a row in which a text goes on. */
function columnOf(row: Line, text: PlacedText): number | null {
  const column = row.findLastIndex((cell) => text.x >= cell.x - cell.height * 0.6);
  const cell = row[column];
  const next = row[column + 1];
  if (!cell || !isNaming(cell.text)) return null;
  const isAlike =
    cell.font === text.font && Math.abs(cell.height - text.height) < cell.height * 0.06;
  const isBelow = text.x - cell.x < cell.height * 3;
  return isAlike && isBelow && (!next || endOf(text) < next.x) ? column : null;
}

/** The distance of rows that follow each other; null where none do. */
function usualPitch(lines: readonly Line[]): number | null {
  const gaps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    return above && isPricedRow(above) && isPricedRow(line) ? [distance(above, line)] : [];
  });
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? null;
}

/** A price that stands half-way between two lines belongs to both of them. */
function joinCentred(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [upper, middle, lower] = lines.slice(at, at + 3);
    if (upper && middle && lower && isCentred(upper, middle, lower)) {
      const [name, rest] = [upper[0], lower[0]];
      if (name && rest)
        joined.push([
          { ...name, text: joinLines(name.text, rest.text), y: middle[0]?.y ?? name.y },
          ...middle,
        ]);
      at += 2;
    } else if (upper) joined.push(upper);
  }
  return joined;
}

function isCentred(upper: Line, middle: Line, lower: Line): boolean {
  const [name, price, rest] = [upper[0], middle[0], lower[0]];
  if (!name || !price || !rest || upper.length > 1 || lower.length > 1) return false;
  const [above, below] = [distance(upper, middle), distance(middle, lower)];
  const isHalf =
    above < name.height && below < name.height && Math.abs(above - below) < name.height * 0.25;
  const areNames = isNaming(name.text) && isNaming(rest.text);
  return (
    isHalf &&
    areNames &&
    middle.every(({ text }) => isMoney(text)) &&
    price.x > Math.max(endOf(name), endOf(rest))
  );
}
