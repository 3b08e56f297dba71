import { describe, expect, it, vi } from "vitest";
import { annotate, buildVocabulary, detectLanguage, stem, tradeVocabulary } from "@/lib/knowledge";
import { compoundPartsOf, splitCompound } from "@/lib/knowledge/text/compounds";
import { readableText } from "@/lib/knowledge/text/readable";
import { wordLengthMax } from "@/lib/knowledge/text/word-length";

const endless = "bremsbelag".repeat(20);

describe("a word longer than any word is unknown", () => {
  it.each([
    ["not split", tradeVocabulary.split(endless), null],
    ["not known", tradeVocabulary.isKnown(endless), false],
    ["not corrected", tradeVocabulary.correct(endless), endless],
    ["not stemmed", stem(`${endless}ungen`), `${endless}ungen`],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it("not known either where the workshop writes it itself", () => {
    expect(buildVocabulary([endless]).isKnown(endless)).toBe(false);
  });

  it.each(["ölwechsel".repeat(200), "ⅷ".repeat(200), "\ufdfa".repeat(200), "a'".repeat(400)])(
    "also where only folding makes it so long: %j",
    (text) => {
      const { tokens, hits } = annotate(text, tradeVocabulary, { correct: true });

      expect(tokens.every(({ word }) => word.length <= wordLengthMax + 1)).toBe(true);
      expect(hits).toEqual([]);
    },
  );

  it("looks up no part that is longer than the longest known, and none that begins like none", () => {
    const stems = ["brems", "belag", "wechsel"].map(stem);
    const parts = compoundPartsOf(new Set(stems));
    const has = vi.spyOn(parts, "has");
    const looked = (word: string) => {
      has.mockClear();
      splitCompound(word, parts);
      return has.mock.calls.length;
    };

    expect(splitCompound("bremsbelagwechsel", parts)).toEqual(stems);
    expect(looked("bremsbelag".repeat(6))).toBeLessThanOrEqual(2 * 30 * 60);
    expect(looked("q".repeat(60))).toBe(0);
    expect(looked("bremsbelag".repeat(7))).toBe(0);
  });
});

describe("readers look at a text", () => {
  it.each([
    ["without endless words", "x".repeat(500), "x".repeat(wordLengthMax + 1)],
    ["without endless marks", `a${".".repeat(50)}b`, `a${".".repeat(8)}b`],
    ["without wide gaps", `a${" ".repeat(50)}b`, "a b"],
    ["with the line that a gap ends", `a${" \n".repeat(50)}b`, "a\nb"],
    ["in composed letters", "O\u0308l", "Öl"],
    ["in plain figures", "１２\u00a0€", "12 €"],
    ["without what nobody sees", "Öl\u200b\u0000wechsel", "Ölwechsel"],
    [
      "as it is",
      "Was kostet ein Ölwechsel?\n– ab 89,- €",
      "Was kostet ein Ölwechsel?\n– ab 89,- €",
    ],
  ])("%s", (_, text, expected) => {
    expect(readableText(text)).toBe(expected);
  });

  it("twice as once", () => {
    const text = `${"ⅷ".repeat(99)} ${"a@".repeat(300)} ${"\ufdfa ".repeat(9)}`;

    expect(readableText(readableText(text))).toBe(readableText(text));
  });

  it("no longer than they want", () => {
    expect(readableText("\ufdfa".repeat(99), 50).length).toBeLessThanOrEqual(50);
  });
});

describe("letters that are written apart", () => {
  it("are one word with their marks", () => {
    const [composed, apart] = ["Was kostet ein Ölwechsel?", "Was kostet ein O\u0308lwechsel?"].map(
      (text) => annotate(text, tradeVocabulary, { correct: true }),
    );

    expect(apart).toEqual(composed);
    expect(detectLanguage("Fu\u0308r?", "en").locale).toBe("de");
  });
});
