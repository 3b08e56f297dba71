import type { Box } from "./pdf-boxes";

/** Whether an upright line stands between two places of a height. */
export type IsParted = (from: number, to: number, y: number) => boolean;

const side = 4;

/** Looks at the lines of tables, and at the sides of their boxes, as what parts cells. */
export function findEdges(boxes: readonly Box[]): IsParted {
  const edges = new Map<number, { x: number; bottom: number; top: number }[]>();
  for (const { left, right, bottom, top } of boxes) {
    for (const x of [left, right]) {
      const place = Math.floor(x / side);
      const known = edges.get(place);
      if (known) known.push({ x, bottom, top });
      else edges.set(place, [{ x, bottom, top }]);
    }
  }
  return (from, to, y) => {
    for (let place = Math.floor(from / side); place <= Math.floor(to / side); place++) {
      const found = edges.get(place);
      if (found?.some(({ x, bottom, top }) => x >= from && x <= to && bottom < y && y < top))
        return true;
    }
    return false;
  };
}
