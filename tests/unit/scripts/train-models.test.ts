import { describe, expect, it } from "vitest";
import { scoreTrees } from "@/lib/understanding";
import { fitLinear, pruneLinear, scoreLinear } from "@/scripts/train/fit-linear";
import { growTrees } from "@/scripts/train/grow-trees";

const rows = Array.from({ length: 400 }, (_, at) => [at % 7, (at * 3) % 11, at % 2]);
const labels = rows.map(([left = 0, , right = 0]) => (left > 3 && right === 1 ? 1 : 0));
const options = { count: 30, depth: 3, rate: 0.3, leafMin: 5, decay: 1 };
const weights = rows.map(() => 1);

describe("boosted trees", () => {
  it("tell apart what only two features together do", () => {
    const trees = growTrees(rows, labels, weights, options);

    expect(scoreTrees(trees, [5, 0, 1])).toBeGreaterThan(1);
    expect(scoreTrees(trees, [5, 0, 0])).toBeLessThan(-1);
    expect(scoreTrees(trees, [1, 0, 1])).toBeLessThan(-1);
  });

  it("are the same for the same rows", () => {
    expect(growTrees(rows, labels, weights, options)).toEqual(
      growTrees(rows, labels, weights, options),
    );
  });
});

describe("linear models over sparse features", () => {
  const sparse = Array.from({ length: 200 }, (_, at) => [1, at % 2 === 0 ? 10 : 20, 30 + (at % 5)]);
  const wanted = sparse.map((_, at) => new Set(at % 2 === 0 ? [0] : [1]));
  const settings = { rounds: 5, rate: 0.1, decay: 0, rarest: 2 };
  const fit = () =>
    fitLinear(
      sparse,
      wanted,
      sparse.map(() => 1),
      2,
      settings,
    );

  it("learn which feature goes with which label", () => {
    const [even = 0, odd = 0] = scoreLinear(fit(), [1, 10]);

    expect(even).toBeGreaterThan(odd);
  });

  it("are the same for the same rows", () => {
    expect([...fit().weights]).toEqual([...fit().weights]);
  });

  it("keep what weighs most when they are pruned", () => {
    expect([...pruneLinear(fit(), 2).places.keys()].toSorted()).toEqual([10, 20]);
  });
});
