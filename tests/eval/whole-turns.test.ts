import { describe, expect, it } from "vitest";
import { frozenSlugs } from "@/scripts/train/samples";
import { readLabelled } from "@/scripts/train/labelled-samples";
import { readWeak } from "@/scripts/train/weak-samples";
import { filesIn } from "@/scripts/train/samples";
import { askWholeTurns } from "@/scripts/train/whole-turns";

/** Everything as the product answers it without a language model, by the reader that is shipped. */
const ask = (samples: Parameters<typeof askWholeTurns>[0]) =>
  askWholeTurns(samples, () => undefined);
const older = readWeak(filesIn("tests/eval/cases", /\.jsonl$/), "tests/eval/workshops", /\.json$/);
const structured: ReadonlySet<string> = new Set([
  "price",
  "price-sum",
  "price-compare",
  "hours",
  "holiday",
  "contact",
  "duration",
]);

const share = <Item>(items: readonly Item[], isMeant: (item: Item) => boolean) =>
  items.filter(isMeant).length / items.length;

describe("whole turns of the older workshops", () => {
  const turned = ask(older);

  it("are answered right from typed facts in 98 of 100 cases", () => {
    const typed = turned.filter(({ kind }) => structured.has(kind));

    expect(share(typed, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.98);
  });

  it("say nothing forbidden in 99 of 100 cases, and are declined where nothing is known in 96", () => {
    const unknowable = turned.filter(({ isUnknowable }) => isUnknowable);

    expect(share(turned, ({ isForbidden }) => !isForbidden)).toBeGreaterThanOrEqual(0.99);
    expect(share(unknowable, ({ answered }) => !answered)).toBeGreaterThanOrEqual(0.96);
  });

  it("are right in 88 of 100 cases at workshops that the reader never learned from", () => {
    const frozen = turned.filter(({ slug }) => frozenSlugs.has(slug));

    expect(share(frozen, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.88);
  });
});

describe("whole turns of a labelled workshop", () => {
  const turned = ask(
    readLabelled("tests/eval/labelled").filter(
      ({ workshop }) => workshop.slug === "reifen-hochegger",
    ),
  );

  it("are answered as customers write them, and not where nothing can be known", () => {
    expect(turned).toHaveLength(62);
    expect(turned.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(50);
    expect(turned.filter(({ isUnknowable, answered }) => isUnknowable && answered)).toEqual([]);
  });
});
