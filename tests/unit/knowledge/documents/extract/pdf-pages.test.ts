import { describe, expect, it } from "vitest";
import type { PdfItem, PdfLine } from "@/tests/support/make-pdf";
import { linesAt, listAt, pdfRows, pdfText, readPdf } from "@/tests/support/read-pdf";

describe("columns of a PDF", () => {
  const left: [string, string][] = [
    ["Hohlraumschutz", "249 €"],
    ["Wäsche", "29 €"],
    ["Motorwäsche", "45 €"],
  ];
  const right: [string, string][] = [
    ["Felgenreparatur", "119 €"],
    ["Politur", "79 €"],
    ["Kindersitz prüfen", "15 €"],
  ];

  it.each([
    ["on the same lines", 700, 18],
    ["on other lines", 706, 15],
    ["that begin lower", 664, 18],
  ])("that are price lists stay two lists %s", async (_, y, step) => {
    const rows = await pdfRows(...listAt(left), ...listAt(right, { x: 320, y, step }));

    expect(rows).toEqual([...left, ...right]);
  });

  const service = [
    "Unser Hol- und Bringdienst",
    "fährt in der ganzen Stadt",
    "und kostet 19 Euro. Bitte",
    "zwei Tage vorher melden.",
  ];
  const check = [
    "Für Oldtimer bieten wir",
    "eine Prüfung vor dem Kauf",
    "an. Sie dauert etwa drei",
    "Stunden und kostet 240 Euro.",
  ];

  it.each([
    ["on the same lines", 700, 14],
    ["on other lines", 693, 14],
    ["of other leading", 700, 13],
  ])("that are prose are read one after another %s", async (_, y, step) => {
    const text = await pdfText(
      { x: 60, y: 760, size: 16, text: "Informationen" },
      ...linesAt(service),
      ...linesAt(check, { x: 320, y, step }),
    );

    expect(text).toContain(`${service.join(" ")}\n\n${check.join(" ")}`);
  });

  it("that are prose beside a price list leave the list its prices", async () => {
    const { rows, text } = await readPdf([...listAt(left), ...linesAt(check, { x: 320 })]);

    expect(rows).toEqual(left);
    expect(text).toContain(check.join(" "));
  });

  it("of one table with remarks stay one table", async () => {
    const rows = await pdfRows(
      ...listAt([
        ["Ölwechsel", "89 €"],
        ["Klimaservice", "79 €"],
      ]),
      { x: 320, y: 700, text: "inklusive Filter" },
      { x: 320, y: 682, text: "ohne Kältemittel" },
    );

    expect(rows).toEqual([
      ["Ölwechsel", "89 €", "inklusive Filter"],
      ["Klimaservice", "79 €", "ohne Kältemittel"],
    ]);
  });
});

const turned = (turn: 0 | 90 | 180 | 270) => {
  const place = {
    0: (x: number, y: number) => ({ x: 60 + x, y: 700 - y }),
    90: (x: number, y: number) => ({ x: 100 + y, y: 60 + x }),
    180: (x: number, y: number) => ({ x: 535 - x, y: 100 + y }),
    270: (x: number, y: number) => ({ x: 500 - y, y: 780 - x }),
  }[turn];
  return (x: number, y: number, text: string): PdfLine => ({ ...place(x, y), turn, text });
};

describe("direction and place of a PDF's text", () => {
  it.each([0, 90, 180, 270] as const)("is turned upright: %s degrees", async (turn) => {
    const at = turned(turn);
    const rows = await pdfRows(
      at(0, 0, "Ozonbehandlung"),
      at(240, 0, "59 €"),
      at(0, 20, "Motorwäsche"),
      at(240, 20, "45 €"),
    );

    expect(rows).toEqual([
      ["Ozonbehandlung", "59 €"],
      ["Motorwäsche", "45 €"],
    ]);
  });

  it("keeps a note that runs up the side apart from the lines it stands beside", async () => {
    const text = await pdfText(...linesAt(["Wir prüfen die Bremsen.", "Dauer 30 Minuten."]), {
      x: 40,
      y: 680,
      turn: 90,
      text: "Stand 2026",
    });

    expect(text).toBe("Wir prüfen die Bremsen. Dauer 30 Minuten.\n\nStand 2026");
  });

  it("leaves out what stands beside the page or is hidden on it", async () => {
    const text = await pdfText(
      { x: 60, y: 700, text: "Ozonbehandlung 59 Euro" },
      { x: 60, y: 980, text: "Einkauf 12 Euro" },
      { x: 60, y: 600, text: "Altkunden zahlen weniger", isUnseen: true },
    );

    expect(text).toBe("Ozonbehandlung 59 Euro");
  });
});

describe("pages that show more than can be read", () => {
  const scan: PdfItem[] = [
    { picture: { x: 0, y: 0, width: 595, height: 842 } },
    { x: 200, y: 30, size: 8, text: "Gescannt mit einer App, Seite 1 von 3" },
  ];
  const page = linesAt(
    Array.from({ length: 8 }, (_, at) => `Zeile ${at} sagt etwas über Bremsen.`),
  );

  it("are counted: scans with a footer, not pages of text with a logo", async () => {
    const logo: PdfItem = { picture: { x: 450, y: 760, width: 80, height: 40 } };

    expect((await readPdf(scan, scan, scan)).pages).toEqual({ total: 3, unread: 3 });
    expect((await readPdf([...page, logo], scan)).pages).toEqual({ total: 2, unread: 1 });
    expect((await readPdf(page)).pages).toEqual({ total: 1, unread: 0 });
  });

  it("are not counted where somebody's text recognition reads them", async () => {
    const recognised = page.map((line) => ({ ...line, isUnseen: true }));
    const { pages, text } = await readPdf([...scan, ...recognised]);

    expect(pages).toEqual({ total: 1, unread: 0 });
    expect(text).toContain("Zeile 7 sagt etwas über Bremsen.");
  });
});
