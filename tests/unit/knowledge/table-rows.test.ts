import { describe, expect, it } from "vitest";
import { readRow, splitHead, writeTable } from "@/lib/knowledge/table-rows";

describe("readRow", () => {
  it.each([
    ["- Ozonbehandlung – 59 €", ["Ozonbehandlung", "59 €"]],
    ["Ozon – netto: 50 € – brutto: 59,50 €", ["Ozon", "netto: 50 €", "brutto: 59,50 €"]],
    ["- Ozon – ab 59 € inkl. MwSt.", ["Ozon", "ab 59 € inkl. MwSt."]],
  ])("takes a row apart: %s", (line, cells) => {
    expect(readRow(line)).toEqual(cells);
  });

  it.each(["Wir sind für Sie da – auch samstags.", "Ölwechsel 89 €", "- Nur Text"])(
    "knows prose: %s",
    (line) => {
      expect(readRow(line)).toBeNull();
    },
  );
});

describe("writeTable", () => {
  it("gives a bare number its label and the currency in it", () => {
    const table = splitHead([
      ["Leistung", "Preis in €"],
      ["Ozonbehandlung", "59"],
      ["Motorwäsche", "ab 45 €"],
    ]);

    expect(writeTable(table)).toEqual([
      "Leistung – Preis in €",
      "Ozonbehandlung – Preis in €: 59 €",
      "Motorwäsche – ab 45 €",
    ]);
  });

  it("writes lines that are read as the rows they were", () => {
    const lines = writeTable(
      splitHead([
        ["Öl", "5 €"],
        ["Luft", "Pkw", "6 €"],
      ]),
    );

    expect(lines.map(readRow)).toEqual([
      ["Öl", "5 €"],
      ["Luft", "Pkw", "6 €"],
    ]);
  });
});
