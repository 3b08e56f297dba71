import { describe, expect, it } from "vitest";
import type { PdfLine } from "@/tests/support/make-pdf";
import { linesAt, listAt, pdfRows, readPdf } from "@/tests/support/read-pdf";

describe("rows of a PDF", () => {
  it.each([
    ["dots of the same text", "Ozonbehandlung .......................... 59,00 €"],
    ["dots with spaces", "Ozonbehandlung . . . . . . . . . . . . 59,00 €"],
  ])("are parted by leaders: %s", async (_, text) => {
    expect(await pdfRows({ x: 60, y: 700, text })).toEqual([["Ozonbehandlung", "59,00 €"]]);
  });

  it("have the currency with the amount, before or behind it", async () => {
    const rows = await pdfRows(
      ...[60, 300, 350].map((x, at) => ({
        x,
        y: 700,
        text: ["Ozonbehandlung", "59,00", "€"][at] ?? "",
      })),
      ...[60, 280, 310].map((x, at) => ({
        x,
        y: 680,
        text: ["Wheel alignment", "EUR", "89.00"][at] ?? "",
      })),
    );

    expect(rows).toEqual([
      ["Ozonbehandlung", "59,00 €"],
      ["Wheel alignment", "EUR 89.00"],
    ]);
  });

  it.each([
    ["on even places", (at: number) => at * 9.5],
    ["by even gaps", (at: number, width: number) => width + at * 3.5],
  ])("have whole words though their letters are set apart %s", async (_, placed) => {
    const widths: Record<string, number> = {
      i: 0.222,
      l: 0.222,
      t: 0.278,
      r: 0.333,
      z: 0.5,
      c: 0.5,
    };
    let width = 0;
    const letters = [..."Ozonbehandlung"].map((text, at): PdfLine => {
      const x = 60 + placed(at, width);
      width += (widths[text] ?? (text === "O" ? 0.778 : 0.556)) * 11;
      return { x, y: 700, text };
    });

    expect(await pdfRows(...letters, { x: 320, y: 700, text: "59,00 €" })).toEqual([
      ["Ozonbehandlung", "59,00 €"],
    ]);
  });

  it("keep the place of each column, so that a header says what an amount is", async () => {
    const cells: [number, string][][] = [
      [
        [60, "Leistung"],
        [300, "netto"],
        [400, "brutto"],
      ],
      [
        [60, "Ozonbehandlung"],
        [300, "50,00 €"],
        [400, "59,50 €"],
      ],
      [
        [60, "Altteile"],
        [400, "11,90 €"],
      ],
    ];
    const rows = await pdfRows(
      ...cells.flatMap((row, at) =>
        row.map(([x, text]): PdfLine => ({ x, y: 700 - at * 18, text })),
      ),
    );

    expect(rows.at(-1)).toEqual(["Altteile", "", "11,90 €"]);
  });

  it("are told by the lines of a table where its cells stand close", async () => {
    const box = "60 660 90 60 re S 150 660 60 60 re S";
    const rows = await pdfRows(
      { operators: box },
      { x: 66, y: 690, text: "HU Vorbereitung" },
      { x: 154, y: 690, text: "45 €" },
    );

    expect(rows).toEqual([["HU Vorbereitung", "45 €"]]);
  });
});

describe("names over several lines", () => {
  const header = listAt([["Leistung", "Preis"]], { y: 740 });

  it.each([11, 9, 14])("belong to the row they stand close to, in size %s", async (size) => {
    const at = (x: number, y: number, text: string): PdfLine => ({
      x,
      y: 720 - y * size,
      size,
      text,
    });
    const rows = await pdfRows(
      at(60, 0, "Zahnriemenwechsel mit"),
      at(60, 1.2, "Wasserpumpe und Spannrolle"),
      at(400, 1.2, "649,00 €"),
      at(60, 2.9, "Getriebespülung für"),
      at(400, 2.9, "399,00 €"),
      at(60, 4.1, "Automatikgetriebe"),
      at(60, 5.8, "Achsvermessung"),
      at(400, 5.8, "89,00 €"),
      at(60, 7.5, "Motorwäsche"),
      at(400, 7.5, "45,00 €"),
    );

    expect(rows).toEqual([
      ["Zahnriemenwechsel mit Wasserpumpe und Spannrolle", "649,00 €"],
      ["Getriebespülung für Automatikgetriebe", "399,00 €"],
      ["Achsvermessung", "89,00 €"],
      ["Motorwäsche", "45,00 €"],
    ]);
  });

  it("have the price that stands half-way between two of them", async () => {
    const rows = await pdfRows(
      ...header,
      ...linesAt(["Großer Kundendienst", "mit Ölwechsel"], { y: 716 }),
      { x: 210, y: 709, text: "299 €" },
    );

    expect(rows.at(-1)).toEqual(["Großer Kundendienst mit Ölwechsel", "299 €"]);
  });

  it("leave rows without a price where nobody can tell whose they are", async () => {
    const { rows, text } = await readPdf([
      ...listAt([["Ölwechsel", "89 €"]], { y: 700 }),
      { x: 60, y: 682, text: "Bremsen" },
      ...listAt(
        [
          ["Beläge vorne", "199 €"],
          ["Beläge hinten", "189 €"],
        ],
        { y: 664 },
      ),
    ]);

    expect(rows).toEqual([["Beläge hinten", "189 €"]]);
    expect(text).toContain("- Ölwechsel – 89 € / Bremsen / Beläge vorne – 199 €");
  });

  it("are no titles: other letters make a title, and the rows below keep their prices", async () => {
    const rows = await pdfRows(
      ...listAt([["Ölwechsel", "89 €"]], { y: 700 }),
      { x: 60, y: 682, text: "Bremsen", isBold: true },
      ...listAt([["Beläge vorne", "199 €"]], { y: 664 }),
    );

    expect(rows).toEqual([
      ["Ölwechsel", "89 €"],
      ["Beläge vorne", "199 €"],
    ]);
  });
});
