import { distance, isClose, toLines, type Line } from "./pdf-cells";
import {
  areApart,
  areTwoLists,
  havePrices,
  isPriced,
  isRunningText,
  longNames,
  sentencesIn,
} from "./pdf-column-kinds";
import type { PlacedText } from "./pdf-pieces";

/** Lines in reading order that belong to one column, those of a table with a place for each of its columns. */
export type Flow = { lines: Line[]; edges: number[][] };

type Gutter = { from: number; to: number };

/** In heights of the text: a narrower gap between columns is one between words. */
const narrowest = 0.8;
const deepest = 12;
const mostGutters = 12;

/** Parts a page's texts into columns that are read one after another, and leaves the columns of one table together. */
export function toFlows(texts: readonly PlacedText[], depth = 0): Flow[] {
  const flows: Flow[] = [];
  for (const band of toBands(toLines(texts))) {
    const cut = depth < deepest ? findCut(band) : null;
    if (cut === null) {
      // Lines that no gutter parts from those above go on with them.
      const last = flows.at(-1);
      const edges = columnEdges(band);
      const flow = last ?? { lines: [], edges: [] };
      if (!last) flows.push(flow);
      for (const line of band) {
        flow.lines.push(line);
        flow.edges.push(edges);
      }
      continue;
    }
    const isLeft = (text: PlacedText) => text.x < cut.to;
    const members = band.flat();
    flows.push(...toFlows(members.filter(isLeft), depth + 1));
    flows.push(
      ...toFlows(
        members.filter((text) => !isLeft(text)),
        depth + 1,
      ),
    );
    flows.push({ lines: [], edges: [] });
  }
  return flows.filter(({ lines }) => lines.length > 0);
}

/** Parts lines where the gaps that ran down so far end, or begin. */
function toBands(lines: readonly Line[]): Line[][] {
  const bands: Line[][] = [];
  let ink: Ink = [];
  let above: Ink = [];
  for (const line of lines) {
    const own = addInk([], line);
    const next = addInk(ink, line);
    const isPlain = ink.length === 1 && own.length === 1 && addInk(above, line).length === 1;
    const before = bands.at(-1)?.at(-1);
    const isNewGap = next.length > ink.length && ink.length > 1 && before && !isClose(before, line);
    // Side by side, and nowhere below what stands above: other columns.
    const isBelow = before !== undefined && distance(before, line) > (line[0]?.height ?? 0);
    const isElsewhere = isBelow && own.length > 1 && next.length === ink.length + own.length;
    const goesOn = isPlain || (keepsGaps(ink, own, next) && !isNewGap && !isElsewhere);
    if (bands.length > 0 && goesOn) bands.at(-1)?.push(line);
    else bands.push([line]);
    ink = goesOn ? next : own;
    above = own;
  }
  return pullBack(bands);
}

/** A line that runs across a gap ends it, and one whose own gaps are none here belongs to another table. */
function keepsGaps(ink: Ink, own: Ink, next: Ink): boolean {
  if (own.length === 1) return next.length > 1 && next.length >= ink.length;
  const reached = next.filter(({ left, right }) =>
    own.some((one) => one.left >= left && one.right <= right),
  );
  return reached.length === own.length;
}

/** The first lines of a column may begin above those of the column beside it: they belong to the band below. */
function pullBack(bands: readonly Line[][]): Line[][] {
  const pulled: Line[][] = [];
  for (const band of bands) {
    const above = pulled.at(-1) ?? [];
    let ink = band.reduce(addInk, [] as Ink);
    let from = above.length;
    let first = band[0];
    for (const line of above.toReversed()) {
      const next = addInk(ink, line);
      const isBeside = line.length === 1 && first !== undefined && isClose(line, first);
      if (!isBeside || next.length < Math.max(ink.length, 2)) break;
      ink = next;
      first = line;
      from -= 1;
    }
    pulled.push([...above.splice(from), ...band]);
  }
  return pulled.filter((band) => band.length > 0);
}

/** The stretches of a page's width that texts reach over, from the left. */
type Ink = readonly { left: number; right: number }[];

function addInk(ink: Ink, line: Line): Ink {
  return line.reduce<Ink>((sum, { x, width, height }) => {
    const reach = height * narrowest;
    const touched = sum.filter(
      ({ left, right }) => left <= x + width + reach && right >= x - reach,
    );
    const joined = {
      left: Math.min(x, ...touched.map(({ left }) => left)),
      right: Math.max(x + width, ...touched.map(({ right }) => right)),
    };
    const before = sum.filter(({ right }) => right < joined.left);
    const behind = sum.filter(({ left }) => left > joined.right);
    return [...before, joined, ...behind];
  }, ink);
}

/** The gaps that no text of these lines reaches into, from the left. */
function guttersOf(lines: readonly Line[]): Gutter[] {
  const ink = lines.reduce(addInk, [] as Ink);
  return ink.slice(1).map(({ left }, index) => ({ from: ink[index]?.right ?? left, to: left }));
}

/** Where the columns of a table begin. */
function columnEdges(band: readonly Line[]): number[] {
  return guttersOf(band.filter((line) => line.length > 1)).map(({ to }) => to);
}

function findCut(band: readonly Line[]): Gutter | null {
  const gutters = guttersOf(band).slice(0, mostGutters);
  const cut = gutters.findIndex((gutter, index) => {
    const from = gutters[index - 1]?.to ?? Number.NEGATIVE_INFINITY;
    const to = gutters[index + 1]?.to ?? Number.POSITIVE_INFINITY;
    return isBetweenColumns(band, from, gutter.to, to);
  });
  return gutters[cut] ?? null;
}

/** The parts of the lines that begin in a stretch of the page's width. */
function partsOf(band: readonly Line[], from: number, to: number): Line[] {
  return band
    .map((line) => line.filter(({ x }) => x >= from && x < to))
    .filter((line) => line.length > 0);
}

/** Whether what begins at `at` has nothing to do with what stands left of it; the columns beside it begin at `from` and end at `to`. */
function isBetweenColumns(band: readonly Line[], from: number, at: number, to: number): boolean {
  const left = partsOf(band, Number.NEGATIVE_INFINITY, at);
  const right = partsOf(band, at, Number.POSITIVE_INFINITY);
  if (areTwoLists(band, left, right, at)) return true;
  const texts = [partsOf(band, from, at), partsOf(band, at, to)];
  if (texts.every((text) => isRunningText(text)) && !havePrices(band)) return true;
  if (isPriced(left) && isRunningText(right) && sentencesIn(right) > 0) return true;
  if (isRunningText(left, longNames) && isPriced(right) && sentencesIn(left) > 1) return true;
  return areApart(band.length, left, right);
}

/** A line's texts, each at the place of its column; as they come where two stand in one. */
export function toCells(line: Line, edges: readonly number[]): string[] {
  const cells = Array.from({ length: edges.length + 1 }, () => "");
  for (const { x, text } of line) {
    const column = edges.filter((edge) => x >= edge - 0.5).length;
    if (cells[column] !== "") return line.map((one) => one.text);
    cells[column] = text;
  }
  return cells;
}
