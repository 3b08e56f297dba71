import { describe, expect, it } from "vitest";
import { extractPlainText } from "@/lib/knowledge/documents/extract/plain-text";
import { withoutMarks } from "@/lib/knowledge/documents/extract/markdown-marks";
import { detectType, decodeText } from "@/lib/knowledge/documents/detect-type";

const many = (text: string, count: number) => text.repeat(count);
const latin = (text: string) => Buffer.from(text, "latin1");

describe("Markdown", () => {
  it.each([
    ['**Wichtig:** siehe [hier](https://example.org "Titel").', "Wichtig: siehe hier."],
    ["a [b [c](d) e](f)", "a b c e"],
    ["[1](a)[2](b)", "1 2"],
    ["[offen (x) und `code` und __fett__", "[offen (x) und code und fett"],
    ["2**3 ist nicht 2**4", "2**3 ist nicht 2**4"],
    ["0341__555__12", "0341__555__12"],
    ["~~59 €~~ 45 €", "45 €"],
  ])("loses its marks and keeps what they stand around: %s", (line, expected) => {
    expect(withoutMarks(line).trim()).toBe(expected);
  });

  it("leaves out comments and what is struck out", () => {
    expect(extractPlainText("Öl <!-- EK 12 € --> <del>89 €</del> 59 €").text).toMatch(
      /^Öl\s+59 €$/,
    );
  });

  it("knows headings by the line below them, and takes the first for the title", () => {
    const { title, text } = extractPlainText("Preise\n======\n\nWartung\n---\nAuf Anfrage.");

    expect(title).toBe("Preise");
    expect(text).toBe("# Preise\n\n## Wartung\nAuf Anfrage.");
  });
});

describe("tables in a text", () => {
  it.each([
    ["bars", "Leistung | Preis\n---|---\nÖl | 89 €"],
    ["tabs", "Leistung\tPreis\nÖl\t89 €"],
    ["gaps", "Leistung     Preis\nÖl           89 €"],
    ["leaders", "Leistung ..... Preis\nÖl . . . . . . 89 €"],
  ])("are known by their %s", (_, table) => {
    expect(extractPlainText(table).tables).toEqual([
      { head: [["Leistung", "Preis"]], body: [["Öl", "89 €"]] },
    ]);
  });

  it("begin anew after other text, so that labels count for their own table only", () => {
    const text = "Preis | Euro\nÖl | 89\n\nDazwischen steht Text.\n\nHalle | 12\nKeller | 8";

    expect(extractPlainText(text).tables).toHaveLength(2);
  });
});

describe("a text made to take long", () => {
  it.each([
    ["emphasis", many("**a ", 45_000)],
    ["brackets", many("[", 190_000)],
    ["links without an end", many("](", 90_000)],
    ["pictures", many("![", 90_000)],
    ["links before one bracket", `${many("[](", 60_000)})`],
    ["struck-out text", many("~~a", 60_000)],
    ["comments", many("<!--", 45_000)],
    ["tags", many("<del>", 40_000)],
    ["a heading of spaces", `# a${many(" ", 180_000)}x`],
    ["tabs", `a${many("\t", 180_000)}b`],
    ["dots", `${many(". ", 90_000)}x`],
    ["dashes", `${many("-", 180_000)}x`],
    ["a rule", `|${many("---|", 45_000)}x`],
  ])("is read in time that grows with its length: %s", { timeout: 20_000 }, (_, text) => {
    expect(() => extractPlainText(text)).not.toThrow();
  });

  it("is refused before it is read when it is far longer than fits", () => {
    expect(() => extractPlainText("a".repeat(900_000))).toThrow(
      expect.objectContaining({ reason: "too_long" }),
    );
  });

  it("is told from a page in time that grows with its length", { timeout: 20_000 }, async () => {
    expect(await detectType(Buffer.from(`${"<!---->".repeat(700)}x`), "a.txt")).toBe("text");
    expect(await detectType(Buffer.from("<!-- a --><!-- b --><html>x"), "a")).toBe("html");
  });
});

describe("decodeText", () => {
  it.each([
    ["Latin-1", latin("Ölwechsel für 5"), "Ölwechsel für 5"],
    ["a page in ISO-8859-15", latin('<meta charset="iso-8859-15">89 \u00a4'), "89 €"],
    [
      "a page in ISO-8859-2",
      latin("<meta http-equiv=x content='text/html; charset=iso-8859-2'>\u00b1"),
      "ą",
    ],
    ["an unknown name", latin('<meta charset="x-none">f\u00fcr'), "für"],
    [
      "a page in UTF-8 with one broken byte",
      Buffer.concat([Buffer.from('<meta charset="utf-8">Öl '), latin("\u00fc")]),
      "Öl",
    ],
    ["UTF-16", Buffer.from("\ufeff<p>Öl</p>", "utf16le"), "Öl"],
    ["UTF-16, big end first", Buffer.from("\ufeff<p>Öl</p>", "utf16le").swap16(), "Öl"],
  ])("reads %s", (_, bytes, expected) => {
    expect(decodeText(bytes)).toContain(expected);
  });
});
