import { OPS } from "unpdf/pdfjs";
import { identity, place, type Matrix } from "./pdf-matrix";

/** The bounds of a line or filled area. */
export type Box = { left: number; bottom: number; right: number; top: number };

/** The bounds of a rectangle once it is turned. */
export function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const corners = [
    place(matrix, x0, y0),
    place(matrix, x1, y0),
    place(matrix, x0, y1),
    place(matrix, x1, y1),
  ];
  return {
    left: Math.min(...corners.map(({ x }) => x)),
    right: Math.max(...corners.map(({ x }) => x)),
    bottom: Math.min(...corners.map(({ y }) => y)),
    top: Math.max(...corners.map(({ y }) => y)),
  };
}

/** Reads bounds as the operator list holds them; null for none. */
export function toBox(matrix: Matrix, bounds: unknown): Box | null {
  if (typeof bounds !== "object" || bounds === null) return null;
  const [x0, y0, x1, y1] = Array.from(bounds as ArrayLike<number>);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return [x0, y0, x1, y1].every(Number.isFinite) ? boxOf(matrix, x0, y0, x1, y1) : null;
}

/** Where a picture that is drawn several times at once stands. */
export function picturePlaces(step: number, args: readonly unknown[]): unknown[] {
  const positions = args.at(-1);
  if (step === OPS.paintImageXObjectRepeat) return spread(args[1], args[2], positions);
  if (step === OPS.paintImageMaskXObjectRepeat) return spread(args[1], args[4], positions);
  return Array.isArray(positions)
    ? positions.map((member: { transform?: unknown }) => member.transform ?? identity)
    : [identity];
}

function spread(width: unknown, height: unknown, positions: unknown): Matrix[] {
  const numbers = Array.from((positions ?? []) as ArrayLike<number>);
  return numbers.flatMap((x, index): Matrix[] =>
    index % 2 === 0 ? [[Number(width), 0, 0, Number(height), x, numbers[index + 1] ?? 0]] : [],
  );
}

/** A box's area; none for one that is turned inside out. */
export function areaOf({ left, right, bottom, top }: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}

/** What of a box lies in another. */
export function cutTo(box: Box, view: Box): Box {
  return {
    left: Math.max(box.left, view.left),
    bottom: Math.max(box.bottom, view.bottom),
    right: Math.min(box.right, view.right),
    top: Math.min(box.top, view.top),
  };
}
