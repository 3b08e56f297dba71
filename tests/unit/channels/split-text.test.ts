import { describe, expect, it } from "vitest";
import { splitText } from "@/lib/channels";

describe("a long text", () => {
  it("is one piece where it fits", () => {
    expect(splitText("Guten Tag.", 10)).toEqual(["Guten Tag."]);
    expect(splitText("  ", 10)).toEqual([]);
  });

  it.each([
    ["a paragraph", "Eins zwei.\n\nDrei vier.", 16, ["Eins zwei.", "Drei vier."]],
    ["a line", "Eins zwei\nDrei vier", 14, ["Eins zwei", "Drei vier"]],
    ["a sentence", "Eins zwei. Drei vier.", 14, ["Eins zwei.", "Drei vier."]],
    ["a word", "Eins zwei drei", 11, ["Eins zwei", "drei"]],
  ])("is parted at the end of %s", (_, text, limit, pieces) => {
    expect(splitText(text, limit)).toEqual(pieces);
  });

  it("is not parted inside a price, a date or a number", () => {
    expect(splitText("Ab 1.290,50 € am 30.11. um acht", 14)).toEqual([
      "Ab 1.290,50 €",
      "am 30.11.",
      "um acht",
    ]);
  });

  it("loses nothing and never exceeds the limit, whatever it is", () => {
    const texts = ["👩‍🔧".repeat(50), "x".repeat(999), "Ein Satz. ".repeat(80), "a\n\n".repeat(200)];
    for (const text of texts) {
      const pieces = splitText(text, 64);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(64);
      expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }
  });
});
