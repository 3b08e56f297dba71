import { describe, expect, it } from "vitest";
import { intersect, shareOf, subtract, union, type Span } from "@/lib/calendar";

/** Quarters of an hour, so that spans often touch and repeat. */
const step = 15;
/** A repeatable stream of numbers between 0 and 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const next = randomNumbers(20_261_130);
const randomSpans = (): Span[] =>
  Array.from({ length: Math.floor(next() * 6) }, () => {
    const from = Math.floor(next() * 96 - 8) * step;
    return { from, to: from + Math.floor(next() * 24) * step };
  });
const pairs = Array.from({ length: 400 }, () => [randomSpans(), randomSpans()] as const);
const minutes = Array.from({ length: 140 }, (_, index) => (index - 10) * step);
const isIn = (spans: readonly Span[], minute: number) =>
  spans.some(({ from, to }) => from <= minute && minute < to);

describe("spans of any kind, minute by minute", () => {
  it("have in their union what is in any of them", () => {
    for (const [left, right] of pairs) {
      const all = union([...left, ...right]);
      expect(minutes.map((at) => isIn(all, at))).toEqual(
        minutes.map((at) => isIn(left, at) || isIn(right, at)),
      );
    }
  });

  it("have in their intersection what is in both", () => {
    for (const [left, right] of pairs) {
      const both = intersect(left, right);
      expect(minutes.map((at) => isIn(both, at))).toEqual(
        minutes.map((at) => isIn(left, at) && isIn(right, at)),
      );
    }
  });

  it("keep what is not taken from them", () => {
    for (const [left, right] of pairs) {
      const rest = subtract(left, right);
      expect(minutes.map((at) => isIn(rest, at))).toEqual(
        minutes.map((at) => isIn(left, at) && !isIn(right, at)),
      );
    }
  });

  it("are united in order, apart from each other and never empty", () => {
    for (const [left, right] of pairs) {
      const all = union([...left, ...right]);
      expect(all.every(({ from, to }) => from < to)).toBe(true);
      expect(all.slice(1).every(({ from }, index) => from > (all[index]?.to ?? from))).toBe(true);
    }
  });
});

describe("spans", () => {
  const morning = { from: 480, to: 720, note: "nur Abgabe" };

  it("share nothing where one ends and the other begins", () => {
    expect(intersect([morning], [{ from: 720, to: 1020 }])).toEqual([]);
    expect(union([morning, { from: 720, to: 1020 }])).toEqual([{ from: 480, to: 1020 }]);
  });

  it("keep what they carry when they are cut", () => {
    expect(intersect([morning], [{ from: 600, to: 900 }])).toEqual([{ ...morning, from: 600 }]);
    expect(subtract([morning], [{ from: 540, to: 600 }])).toEqual([
      { ...morning, to: 540 },
      { ...morning, from: 600 },
    ]);
  });

  it.each([
    [{ from: 500, to: 700 }, "all"],
    [{ from: 480, to: 720 }, "all"],
    [{ from: 470, to: 720 }, "some"],
    [{ from: 700, to: 730 }, "some"],
    [{ from: 720, to: 800 }, "none"],
  ])("hold of %j: %s", (time, share) => {
    expect(shareOf(time, [morning])).toBe(share);
  });

  it("hold a time as a whole though it lies in two of them that touch", () => {
    expect(shareOf({ from: 500, to: 900 }, [morning, { from: 720, to: 1020 }])).toBe("all");
  });
});
