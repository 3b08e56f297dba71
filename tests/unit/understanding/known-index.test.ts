import { describe, expect, it } from "vitest";
import { indexCatalogue } from "@/lib/understanding/built-in/catalogue-index";
import { knownIndex } from "@/lib/understanding/built-in/known-index";
import { candidatePairKeys } from "@/lib/understanding/built-in/pairs";
import { catalogueOf } from "@/lib/understanding/catalogue";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const background = { texts: 100, counts: { check: 40 } };
const workshops = [
  readWorkshopInMemory("tests/eval/labelled/b/workshop-blinkfix.json"),
  readWorkshopInMemory("tests/eval/labelled/c/workshop-kilbracken.json"),
];

/** Several messages to each workshop by turns, each of which finds other texts; the first one comes again. */
const found = [0, 3, 6, 99, 0].flatMap((from) =>
  workshops.map(({ context, passages }) => catalogueOf(context, passages.slice(from, from + 6))),
);

describe("the remembered index", () => {
  it("is the one that would be made anew, whatever was asked before", () => {
    for (const catalogue of found) {
      const made = indexCatalogue(catalogue, background);

      expect(knownIndex(catalogue, background)).toMatchObject({
        index: made,
        keys: candidatePairKeys(made),
      });
    }
  });

  it("indexes a workshop's services once", () => {
    const [first, second] = workshops.map(({ context, passages }) =>
      [0, 2].map(
        (from) => knownIndex(catalogueOf(context, passages.slice(from)), background).index,
      ),
    );

    expect(first?.[0]?.services).toBe(first?.[1]?.services);
    expect(second?.[0]?.services).toBe(second?.[1]?.services);
    expect(first?.[0]?.services).not.toBe(second?.[0]?.services);
  });
});
