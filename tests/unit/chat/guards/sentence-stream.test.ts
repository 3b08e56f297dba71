import { describe, expect, it } from "vitest";
import { createSentenceStream, sentenceCharsMax } from "@/lib/chat/guards/sentence-stream";

/** Feeds a text in pieces of one length and returns the sentences it was cut into. */
function cut(text: string, pieceChars: number): string[] {
  const stream = createSentenceStream();
  const pieces = text.match(new RegExp(`[^]{1,${pieceChars}}`, "gu")) ?? [];
  return [...pieces.flatMap(stream.push), ...stream.flush()]
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

const texts = [
  ["Ja. Das machen wir.", ["Ja.", "Das machen wir."]],
  ["Am 24. Dezember ist zu. Danach nicht.", ["Am 24. Dezember ist zu.", "Danach nicht."]],
  [
    "Das kostet ca. 89,50 € inkl. MwSt. und geht z. B. heute.",
    ["Das kostet ca. 89,50 € inkl. MwSt. und geht z. B. heute."],
  ],
  ["Bis 7.30 Uhr! Oder später?", ["Bis 7.30 Uhr!", "Oder später?"]],
  ["Ab 24.12. geschlossen.", ["Ab 24.12. geschlossen."]],
  ["We open at 8 a.m. on Monday. See below.", ["We open at 8 a.m. on Monday.", "See below."]],
  ["It is £49.50. Anything else?", ["It is £49.50.", "Anything else?"]],
  ["Unsere Nummer ist 18. Gern!", ["Unsere Nummer ist 18.", "Gern!"]],
  ["Preise:\nÖlwechsel: 89 €\nHU: 152 €", ["Preise:", "Ölwechsel: 89 €", "HU: 152 €"]],
  ["Er sagte „Ja.“ Dann ging er.", ["Er sagte „Ja.“", "Dann ging er."]],
] as const;

describe("a stream of text comes out in sentences", () => {
  it.each(texts)("%s", (text, sentences) => {
    expect(cut(text, 1000)).toEqual(sentences);
  });

  it.each([1, 2, 3, 7])("the same, however it is cut: pieces of %i", (pieceChars) => {
    expect(texts.map(([text]) => cut(text, pieceChars))).toEqual(
      texts.map(([, sentences]) => sentences),
    );
  });

  it("loses no character", () => {
    const text = texts.map(([line]) => line).join("\n");
    const stream = createSentenceStream();

    expect([...stream.push(text), ...stream.flush()].join("").trim()).toBe(text);
  });

  it("holds no more than a sentence can be long", () => {
    const stream = createSentenceStream();

    expect(stream.push("x".repeat(sentenceCharsMax + 1))).toHaveLength(1);
    expect(stream.flush()).toEqual([]);
  });
});
