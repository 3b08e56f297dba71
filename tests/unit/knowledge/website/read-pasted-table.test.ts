import { describe, expect, it } from "vitest";
import { readPastedTable } from "@/lib/knowledge/website/read-pasted-table";

const service = (serviceName: string, min: number | null, max: number | null, minutes = 0) => ({
  serviceName,
  priceMinCents: min,
  priceMaxCents: max,
  durationMinutes: minutes,
});

describe("a pasted price list", () => {
  it.each([
    [
      "from a spreadsheet",
      "Leistung\tPreis\tDauer\nÖlwechsel\t89,00 €\t45\nDiagnose\tab 49 €\t0,5 h",
    ],
    [
      "as CSV with semicolons",
      "Leistung;Preis;Dauer\r\nÖlwechsel;89,00 €;45 min\r\nDiagnose;ab 49 €;30",
    ],
    [
      "as CSV with quotes",
      'Leistung,Preis,Dauer\n"Ölwechsel","89,00 €",45\n"Diagnose","ab 49 €",0:30',
    ],
  ])("%s is read with prices and times", (_, text) => {
    expect(readPastedTable(text, "EUR")).toEqual([
      service("Ölwechsel", 8900, 8900, 45),
      service("Diagnose", 4900, null, 30),
    ]);
  });

  it("keeps rows without a price, priced on request, and each name once", () => {
    const text = "Ölwechsel\t89 €\nKarosserie\t\nölwechsel\t99 €";

    expect(readPastedTable(text, "EUR")).toEqual([
      service("Ölwechsel", 8900, 8900),
      service("Karosserie", null, null),
    ]);
  });

  it("takes no amount that is not the workshop's money, and no row without a name", () => {
    expect(readPastedTable("Oil change\t£49\n12\t13 €", "EUR")).toEqual([
      service("Oil change", null, null),
    ]);
  });

  it("of any text ends, and has 500 rows at most", () => {
    expect(readPastedTable('"'.repeat(100_000), "EUR")).toEqual([]);
    expect(readPastedTable("abc\n".repeat(100_000), "EUR")).toHaveLength(1);
    const many = Array.from({ length: 900 }, (_, at) => `Arbeit ${"a".repeat(at % 50)}${at}`);
    expect(readPastedTable(many.join("\n"), "EUR").length).toBeLessThanOrEqual(500);
  });
});
