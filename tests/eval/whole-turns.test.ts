import { describe, expect, it } from "vitest";
import { renderFrame } from "@/lib/answers";
import { answerBuiltIn } from "@/lib/chat";
import { readLabelled } from "@/scripts/train/labelled-samples";
import { filesIn, frozenSlugs } from "@/scripts/train/samples";
import { readWeak } from "@/scripts/train/weak-samples";
import { askWholeTurns } from "@/scripts/train/whole-turns";
import { structured, workshopOf } from "./ask-cases";
import { askPrice, unlistedJobs } from "./unlisted-jobs";

/** Everything as the product answers it without a language model, by the reader that is shipped. */
const ask = (samples: Parameters<typeof askWholeTurns>[0]) =>
  askWholeTurns(samples, () => undefined);
const older = readWeak(filesIn("tests/eval/cases", /\.jsonl$/), "tests/eval/workshops", /\.json$/);

const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };

const share = <Item>(items: readonly Item[], isMeant: (item: Item) => boolean) =>
  items.filter(isMeant).length / items.length;

describe("whole turns of the older workshops", () => {
  const turned = ask(older);

  it("are all answered right where typed facts answer them", () => {
    const missed = turned.filter(({ kind, isRight }) => structured.has(kind) && !isRight);

    expect(missed.map(({ slug, text }) => `${slug}: ${text}`)).toEqual([]);
  });

  it("are otherwise answered right in 98 of 100 cases", () => {
    expect(share(turned, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.98);
  });

  it("say nothing forbidden in 99 of 100 cases, and are declined where nothing is known in 98", () => {
    const unknowable = turned.filter(({ isUnknowable }) => isUnknowable);

    expect(share(turned, ({ isForbidden }) => !isForbidden)).toBeGreaterThanOrEqual(0.99);
    expect(share(unknowable, ({ answered }) => !answered)).toBeGreaterThanOrEqual(0.98);
  });

  it("are as right as the rules alone make them at workshops that the reader never learned from", () => {
    const fresh = readWeak(
      ["tests/eval/frozen/questions.jsonl"],
      "tests/eval/frozen",
      /^workshop-.*\.json$/,
    );
    const frozen = [...turned.filter(({ slug }) => frozenSlugs.has(slug)), ...ask(fresh)];

    expect(frozen).toHaveLength(259);
    expect(frozen.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(255);
  });

  it.each([...frozenSlugs])(
    "name no price and no text as the answer to a job that %s has written nothing about",
    (slug) => {
      const workshop = workshopOf(slug);
      const answered = unlistedJobs(workshop).filter(
        (thing) => answerBuiltIn({ renderFrame, log }, askPrice(thing, workshop)).answer.answered,
      );

      expect(answered).toEqual([]);
    },
  );
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
