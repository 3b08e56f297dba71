import { describe, expect, it } from "vitest";
import { extractPdf } from "@/lib/knowledge/documents/extract/pdf";
import { makePdf, type PdfItem, type PdfLine } from "@/tests/support/make-pdf";

const read = (...pages: PdfItem[][]) => extractPdf(makePdf(pages));
const rowsOf = async (...items: PdfItem[]) => (await read(items)).rows;
const textOf = async (...items: PdfItem[]) => (await read(items)).text;

type Place = { x?: number; y?: number; step?: number; size?: number };
/** Names on the left, prices on the right, one row below the other. */
const list = (
  rows: readonly [string, string][],
  { x = 60, y = 700, step = 18, size = 11 }: Place = {},
) =>
  rows.flatMap(([name, price], index): PdfLine[] => [
    { x, y: y - index * step, size, text: name },
    { x: x + 150, y: y - index * step, size, text: price },
  ]);
const lines = (texts: readonly string[], { x = 60, y = 700, step = 14, size = 11 }: Place = {}) =>
  texts.map((text, index): PdfLine => ({ x, y: y - index * step, size, text }));

describe("digits of a PDF", () => {
  it.each([
    ["raised and small", 12, 7, 4.5],
    ["raised little", 30, 14, 12],
    ["raised, of the same size", 11, 11, 4],
  ])("are cents when they are raised behind a whole amount: %s", async (_, size, small, by) => {
    const end = 420 + 2 * 0.556 * size;
    const row = await rowsOf(
      { x: 60, y: 700, size, text: "Ozonbehandlung" },
      { x: 420, y: 700, size, text: "89" },
      { x: end + 0.6, y: 700 + by, size: small, text: "90" },
      { x: end + 2 * 0.556 * small + 4, y: 700, size, text: "€" },
    );

    expect(row).toEqual([["Ozonbehandlung", "89,90 €"]]);
  });

  it("are the mark of a footnote when one is raised behind an amount, and go", async () => {
    const row = await rowsOf(
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
      await textOf({ x: 60, y: 700, text: "12" }, { x: end + gap * 11, y: 700, text: "34 Liter" }),
    ).toBe("12 34 Liter");
  });

  it("stay together when they touch, in whatever pieces they are drawn", async () => {
    const digits = [..."1299"].map((text, at): PdfLine => ({
      x: 60 + at * 0.556 * 11,
      y: 700,
      text,
    }));

    expect(await textOf(...digits, { x: 90, y: 700, text: "Euro kostet das" })).toBe(
      "1299 Euro kostet das",
    );
  });

  it.each([
    [0.3, 0],
    [1, -1],
    [2, 0.5],
  ])("count once when they are printed twice, %s to the right and %s above", async (dx, dy) => {
    const text = "Winterreifen 100 Stück";

    expect(await textOf({ x: 60, y: 700, text }, { x: 60 + dx, y: 700 + dy, text })).toBe(text);
  });

  it("that are struck out are not said, those above a line are", async () => {
    const rows = await rowsOf(
      { x: 60, y: 700, text: "Klimaservice jetzt" },
      { x: 160, y: 700, text: "119 €" },
      { rule: { x: 158, y: 703.5, to: 195 } },
      { x: 200, y: 700, text: "99 €" },
      { rule: { x: 60, y: 697, to: 240 } },
    );

    expect(rows).toEqual([["Klimaservice jetzt", "99 €"]]);
  });
});

describe("rows of a PDF", () => {
  it.each([
    ["dots of the same text", "Ozonbehandlung .......................... 59,00 €"],
    ["dots with spaces", "Ozonbehandlung . . . . . . . . . . . . 59,00 €"],
  ])("are parted by leaders: %s", async (_, text) => {
    expect(await rowsOf({ x: 60, y: 700, text })).toEqual([["Ozonbehandlung", "59,00 €"]]);
  });

  it("have the currency with the amount, before or behind it", async () => {
    const rows = await rowsOf(
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

    expect(await rowsOf(...letters, { x: 320, y: 700, text: "59,00 €" })).toEqual([
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
    const rows = await rowsOf(
      ...cells.flatMap((row, at) =>
        row.map(([x, text]): PdfLine => ({ x, y: 700 - at * 18, text })),
      ),
    );

    expect(rows.at(-1)).toEqual(["Altteile", "", "11,90 €"]);
  });

  it("are told by the lines of a table where its cells stand close", async () => {
    const box = "60 660 90 60 re S 150 660 60 60 re S";
    const rows = await rowsOf(
      { operators: box },
      { x: 66, y: 690, text: "HU Vorbereitung" },
      { x: 154, y: 690, text: "45 €" },
    );

    expect(rows).toEqual([["HU Vorbereitung", "45 €"]]);
  });
});

describe("names over several lines", () => {
  const header = list([["Leistung", "Preis"]], { y: 740 });

  it.each([11, 9, 14])("belong to the row they stand close to, in size %s", async (size) => {
    const at = (x: number, y: number, text: string): PdfLine => ({
      x,
      y: 720 - y * size,
      size,
      text,
    });
    const rows = await rowsOf(
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
    const rows = await rowsOf(
      ...header,
      ...lines(["Großer Kundendienst", "mit Ölwechsel"], { y: 716 }),
      { x: 210, y: 709, text: "299 €" },
    );

    expect(rows.at(-1)).toEqual(["Großer Kundendienst mit Ölwechsel", "299 €"]);
  });

  it("leave rows without a price where nobody can tell whose they are", async () => {
    const { rows, text } = await read([
      ...list([["Ölwechsel", "89 €"]], { y: 700 }),
      { x: 60, y: 682, text: "Bremsen" },
      ...list(
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
    const rows = await rowsOf(
      ...list([["Ölwechsel", "89 €"]], { y: 700 }),
      { x: 60, y: 682, text: "Bremsen", isBold: true },
      ...list([["Beläge vorne", "199 €"]], { y: 664 }),
    );

    expect(rows).toEqual([
      ["Ölwechsel", "89 €"],
      ["Beläge vorne", "199 €"],
    ]);
  });
});

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
    const rows = await rowsOf(...list(left), ...list(right, { x: 320, y, step }));

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
    const text = await textOf(
      { x: 60, y: 760, size: 16, text: "Informationen" },
      ...lines(service),
      ...lines(check, { x: 320, y, step }),
    );

    expect(text).toContain(`${service.join(" ")}\n\n${check.join(" ")}`);
  });

  it("that are prose beside a price list leave the list its prices", async () => {
    const { rows, text } = await read([...list(left), ...lines(check, { x: 320 })]);

    expect(rows).toEqual(left);
    expect(text).toContain(check.join(" "));
  });

  it("of one table with remarks stay one table", async () => {
    const rows = await rowsOf(
      ...list([
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

describe("direction and place of a PDF's text", () => {
  const turned = (turn: 0 | 90 | 180 | 270) => {
    const place = {
      0: (x: number, y: number) => ({ x: 60 + x, y: 700 - y }),
      90: (x: number, y: number) => ({ x: 100 + y, y: 60 + x }),
      180: (x: number, y: number) => ({ x: 535 - x, y: 100 + y }),
      270: (x: number, y: number) => ({ x: 500 - y, y: 780 - x }),
    }[turn];
    return (x: number, y: number, text: string): PdfLine => ({ ...place(x, y), turn, text });
  };

  it.each([0, 90, 180, 270] as const)("is turned upright: %s degrees", async (turn) => {
    const at = turned(turn);
    const rows = await rowsOf(
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
    const text = await textOf(...lines(["Wir prüfen die Bremsen.", "Dauer 30 Minuten."]), {
      x: 40,
      y: 680,
      turn: 90,
      text: "Stand 2026",
    });

    expect(text).toBe("Wir prüfen die Bremsen. Dauer 30 Minuten.\n\nStand 2026");
  });

  it("leaves out what stands beside the page or is hidden on it", async () => {
    const text = await textOf(
      { x: 60, y: 700, text: "Ozonbehandlung 59 Euro" },
      { x: 60, y: 980, text: "Einkauf 12 Euro" },
      { x: 60, y: 600, text: "Altkunden zahlen weniger", isUnseen: true },
    );

    expect(text).toBe("Ozonbehandlung 59 Euro");
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
    expect(await textOf(...lines([above, below]))).toBe(whole);
  });
});

describe("pages that show more than can be read", () => {
  const scan: PdfItem[] = [
    { picture: { x: 0, y: 0, width: 595, height: 842 } },
    { x: 200, y: 30, size: 8, text: "Gescannt mit einer App, Seite 1 von 3" },
  ];
  const page = lines(Array.from({ length: 8 }, (_, at) => `Zeile ${at} sagt etwas über Bremsen.`));

  it("are counted: scans with a footer, not pages of text with a logo", async () => {
    const logo: PdfItem = { picture: { x: 450, y: 760, width: 80, height: 40 } };

    expect((await read(scan, scan, scan)).pages).toEqual({ total: 3, unread: 3 });
    expect((await read([...page, logo], scan)).pages).toEqual({ total: 2, unread: 1 });
    expect((await read(page)).pages).toEqual({ total: 1, unread: 0 });
  });

  it("are not counted where somebody's text recognition reads them", async () => {
    const recognised = page.map((line) => ({ ...line, isUnseen: true }));
    const { pages, text } = await read([...scan, ...recognised]);

    expect(pages).toEqual({ total: 1, unread: 0 });
    expect(text).toContain("Zeile 7 sagt etwas über Bremsen.");
  });
});
