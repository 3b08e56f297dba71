import { describe, expect, it } from "vitest";
import type { PdfLine } from "@/tests/support/make-pdf";
import { linesAt, pdfRows, pdfText } from "@/tests/support/read-pdf";

describe("digits of a PDF", () => {
  it.each([
    ["raised and small", 12, 7, 4.5],
    ["raised little", 30, 14, 12],
    ["raised, of the same size", 11, 11, 4],
  ])("are cents when they are raised behind a whole amount: %s", async (_, size, small, by) => {
    const end = 420 + 2 * 0.556 * size;
    const row = await pdfRows(
      { x: 60, y: 700, size, text: "Ozonbehandlung" },
      { x: 420, y: 700, size, text: "89" },
      { x: end + 0.6, y: 700 + by, size: small, text: "90" },
      { x: end + 2 * 0.556 * small + 4, y: 700, size, text: "€" },
    );

    expect(row).toEqual([["Ozonbehandlung", "89,90 €"]]);
  });

  it("are the mark of a footnote when one is raised behind an amount, and go", async () => {
    const row = await pdfRows(
      { x: 60, y: 700, text: "Klimaservice" },
      { x: 300, y: 700, text: "45,00" },
      { x: 328, y: 704, size: 6, text: "1" },
      { x: 334, y: 700, text: "€" },
    );

    expect(row).toEqual([["Klimaservice", "45,00 €"]]);
  });

  it.each([0.1, 0.3, 0.6])("never touch across a gap of %s heights", async (gap) => {
    const end = 60 + 2 * 0.556 * 11;

    expect(
      await pdfText({ x: 60, y: 700, text: "12" }, { x: end + gap * 11, y: 700, text: "34 Liter" }),
    ).toBe("12 34 Liter");
  });

  it("stay together when they touch, in whatever pieces they are drawn", async () => {
    const digits = [..."1299"].map((text, at): PdfLine => ({
      x: 60 + at * 0.556 * 11,
      y: 700,
      text,
    }));

    expect(await pdfText(...digits, { x: 90, y: 700, text: "Euro kostet das" })).toBe(
      "1299 Euro kostet das",
    );
  });

  it.each([
    [0.3, 0],
    [1, -1],
    [2, 0.5],
  ])("count once when they are printed twice, %s to the right and %s above", async (dx, dy) => {
    const text = "Winterreifen 100 Stück";

    expect(await pdfText({ x: 60, y: 700, text }, { x: 60 + dx, y: 700 + dy, text })).toBe(text);
  });

  it("that are struck out are not said, those above a line are", async () => {
    const rows = await pdfRows(
      { x: 60, y: 700, text: "Klimaservice jetzt" },
      { x: 160, y: 700, text: "119 €" },
      { rule: { x: 158, y: 703.5, to: 195 } },
      { x: 200, y: 700, text: "99 €" },
      { rule: { x: 60, y: 697, to: 240 } },
    );

    expect(rows).toEqual([["Klimaservice jetzt", "99 €"]]);
  });
});

describe("hyphens at the end of a line", () => {
  it.each([
    ["Öl-", "und Filterwechsel", "Öl- und Filterwechsel"],
    ["Brems-", "oder Kupplungsarbeiten", "Brems- oder Kupplungsarbeiten"],
    ["Winter-", "bzw. Sommerreifen", "Winter- bzw. Sommerreifen"],
    ["Hol-", "sowie Bringdienst", "Hol- sowie Bringdienst"],
    ["front-", "and rear brakes", "front- and rear brakes"],
    ["Elek-", "trofahrzeuge", "Elektrofahrzeuge"],
    ["Ge-", "sundheit", "Gesundheit"],
    ["Kfz-", "Werkstatt", "Kfz-Werkstatt"],
  ])("%s + %s", async (above, below, whole) => {
    expect(await pdfText(...linesAt([above, below]))).toBe(whole);
  });
});
