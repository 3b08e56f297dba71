import { distance, endOf, isMoney, isNaming, type Line } from "./pdf-cells";
import { joinLines } from "./join-lines";
import { columnOf, endOfNames, isPricedRow, judge } from "./pdf-names";

/** A line as it stands, or lines that may be one row or more: nobody can tell, so that none of it is a price. */
export type Entry = { kind: "line"; line: Line } | { kind: "doubt"; lines: Line[] };

/** Puts names that go over several lines together with the row they belong to, as the gaps between the lines tell. */
export function joinRows(source: readonly Line[]): Entry[] {
  const lines = joinCentred(source);
  const pitch = usualPitch(lines);
  const joined = lines.map((line) => [line]);
  const isDoubtful = lines.map(() => false);
  for (let from = 0; from < lines.length; from++) {
    const to = endOfNames(lines, from);
    if (to === from) continue;
    const { split, above, below } = judge(lines, from, to, pitch);
    const middle = from + split;
    if (above === "yes") move(joined, from, middle, from - 1);
    if (below === "yes") move(joined, middle, to, to);
    if (above === "doubt") isDoubtful.fill(true, from - 1, middle);
    if (below === "doubt") isDoubtful.fill(true, middle, to + 1);
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
  const own = joined[owner] ?? [];
  joined[owner] = owner < from ? [...own, ...names] : [...names, ...own];
  for (let at = from; at < to; at++) joined[at] = [];
}

/** Lines that are one row become one line, column by column. */
function mergeLines(parts: readonly Line[]): Line {
  const row = parts.find(isPricedRow) ?? parts[0] ?? [];
  if (parts.length < 2) return row;
  return row.map((cell, column) => {
    const texts = parts.flatMap((part) =>
      part === row ? [cell] : part.filter((one) => columnOf(row, one) === column),
    );
    return { ...cell, text: texts.map(({ text }) => text).reduce(joinLines) };
  });
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
          { ...name, text: joinLines(name.text, rest.text), lowest: rest.y },
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
