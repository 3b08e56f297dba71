import type { Box } from "./pdf-boxes";
import type { Glyph } from "./pdf-page";

/** Letters that run in one direction, turned so that they run to the right and lines go down. */
export type Turned = { glyphs: Glyph[]; boxes: Box[] };

/** Parts letters by the direction they run in, and turns each part upright; the direction of most comes first. */
export function turnUpright(glyphs: readonly Glyph[], boxes: readonly Box[]): Turned[] {
  const byAngle = Map.groupBy(glyphs, ({ angle }) => angle);
  return [...byAngle]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([angle, members]) => ({
      glyphs: members.map((glyph) => ({ ...glyph, ...turn(glyph, angle) })),
      boxes: angle % 90 === 0 ? boxes.map((box) => turnBox(box, angle)) : [],
    }));
}

function turn({ x, y }: { x: number; y: number }, angle: number): { x: number; y: number } {
  if (angle === 0) return { x, y };
  const radians = (-angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function turnBox(box: Box, angle: number): Box {
  const one = turn({ x: box.left, y: box.bottom }, angle);
  const other = turn({ x: box.right, y: box.top }, angle);
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    bottom: Math.min(one.y, other.y),
    top: Math.max(one.y, other.y),
  };
}

/** Printed twice, a letter stands this near to itself, in its heights and widths; two equal letters of a word never do. */
const twice = 0.25;
const twiceWidth = 0.6;

/** Leaves out what was printed a second time on nearly the same spot, as some programs do for bold letters and shadows. */
export function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<number, Glyph[]>();
  let isRepeat = false;
  return glyphs.filter((glyph) => {
    if (glyph.text === " " || glyph.text.trim() === "") return true;
    isRepeat = hasDouble(seen, glyph, isRepeat ? 1 : twiceWidth);
    if (isRepeat) return false;
    const place = placeOf(glyph, 0, 0);
    const here = seen.get(place);
    if (here) here.push(glyph);
    else seen.set(place, [glyph]);
    return true;
  });
}

function hasDouble(seen: ReadonlyMap<number, Glyph[]>, glyph: Glyph, width: number): boolean {
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const near = seen.get(placeOf(glyph, dx, dy));
      if (near?.some((other) => isAt(glyph, other, width))) return true;
    }
  }
  return false;
}

/** A number for the letter and the square it stands in, about as large as the reach; two that share one are compared. */
function placeOf({ text, x, y, size }: Glyph, dx: number, dy: number): number {
  const power = Math.round(Math.log2(size * twice));
  const side = 2 ** power;
  const across = Math.imul(Math.floor(x / side) + dx, 73_856_093);
  const up = Math.imul(Math.floor(y / side) + dy, 19_349_663);
  return across ^ up ^ Math.imul((text.codePointAt(0) ?? 0) + power * 4_099, 83_492_791);
}

/** Narrow letters are told from their neighbours, unless a whole text is being repeated. */
function isAt(one: Glyph, other: Glyph, width: number): boolean {
  if (one.text !== other.text) return false;
  const isSameSize = Math.abs(one.size - other.size) < one.size * 0.1;
  const reach = one.size * twice;
  const across = one.width > 0 ? Math.min(reach, one.width * width) : reach / 2;
  return isSameSize && Math.abs(one.x - other.x) <= across && Math.abs(one.y - other.y) <= reach;
}

/** In heights of the letter above its baseline: where a line strikes it out rather than stands below or above it. */
const struckFrom = 0.12;
const struckTo = 0.55;
const thickest = 0.15;

/** Leaves out letters that a thin line goes through. */
export function withoutStruck(glyphs: readonly Glyph[], boxes: readonly Box[]): Glyph[] {
  const thin = boxes.filter(({ top, bottom, left, right }) => top - bottom < 4 && right - left > 2);
  if (thin.length === 0) return [...glyphs];
  const rows = Map.groupBy(thin, ({ top, bottom }) => Math.floor((top + bottom) / 2 / 8));
  return glyphs.filter((glyph) => {
    const from = Math.floor((glyph.y + glyph.size * struckFrom) / 8);
    const to = Math.floor((glyph.y + glyph.size * struckTo) / 8);
    for (let row = from; row <= to; row++) {
      if (rows.get(row)?.some((line) => strikes(line, glyph))) return false;
    }
    return true;
  });
}

function strikes({ left, right, top, bottom }: Box, { x, y, width, size }: Glyph): boolean {
  const height = ((top + bottom) / 2 - y) / size;
  const middle = x + width / 2;
  const isThin = top - bottom < size * thickest;
  return isThin && height >= struckFrom && height <= struckTo && left <= middle && middle <= right;
}
