import { describe, expect, it } from "vitest";
import { readPastedTable } from "@/lib/knowledge/website/read-pasted-table";

const service = (serviceName: string, min: number | null, max: number | null, minutes = 0) => ({
  serviceName,
  priceMinCents: min,
  priceMaxCents: max,
  durationMinutes: minutes,
});

const read = (text: string) => readPastedTable(text, "EUR").services;
const remarks = (text: string) =>
  readPastedTable(text, "EUR").remarks.map(
    ({ line, column, problem, text: cell }) => `${line}:${column ?? "-"} ${problem} ${cell}`,
  );

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
    expect(read(text)).toEqual([
      service("Ölwechsel", 8900, 8900, 45),
      service("Diagnose", 4900, null, 30),
    ]);
  });

  it("takes a number under another head for no price that was missed", () => {
    const text = "Leistung;Preis;Gültig bis;Beschreibung\nKlima;;31.12.2026;für 4 Personen";

    expect(read(text)).toEqual([service("Klima", null, null)]);
    expect(remarks(text)).toEqual([]);
  });

  it("keeps rows without a price, priced on request, and each name once", () => {
    const text = "Ölwechsel\t89 €\nKarosserie\t\nölwechsel\t99 €";

    expect(read(text)).toEqual([
      service("Ölwechsel", 8900, 8900),
      service("Karosserie", null, null),
    ]);
  });

  it("takes no amount that is not the workshop's money, and no row without a name", () => {
    expect(read("Oil change\t£49\n12\t13 €")).toEqual([service("Oil change", null, null)]);
  });

  it("of any text ends, and has 500 rows at most", () => {
    expect(read('"'.repeat(100_000))).toEqual([]);
    expect(read("abc\n".repeat(100_000))).toHaveLength(1);
    const many = Array.from({ length: 900 }, (_, at) => `Arbeit ${"a".repeat(at % 50)}${at}`);
    expect(read(many.join("\n")).length).toBeLessThanOrEqual(500);
  });
});

describe("what of a pasted list is not taken", () => {
  it.each([
    ["a row without a name", "Ölwechsel\t89 €\n12\t13 €", ["2:- noName 12 13 €"]],
    ["a name that came before", "Ölwechsel;89 €\n\nölwechsel;99 €", ["3:1 repeated ölwechsel"]],
    [
      "money of another country",
      "Leistung;Art;Preis\nDiagnose;Elektrik;£49",
      ["2:3 priceUnread £49"],
    ],
    [
      "a time that is none",
      "Leistung;Dauer\nDiagnose;nach Absprache",
      ["2:2 durationUnread nach Absprache"],
    ],
    ["a cell of several lines counts its lines", 'Diagnose;"a\nb"\n7;8', ["3:- noName 7 8"]],
    [
      "nothing of a list that is right",
      "Leistung;Preis;Dauer\nÖlwechsel;89,00 €;45\nDiagnose;;",
      [],
    ],
  ])("is named by line and column: %s", (_, text, named) => {
    expect(remarks(text)).toEqual(named);
  });

  it("is told beyond 500 rows, and at most 100 times", () => {
    const many = Array.from(
      { length: 520 },
      (_, at) => `Arbeit ${"abcdefghij"[at % 10]} ${at}x\t9 €`,
    );

    expect(remarks(many.join("\n"))).toEqual(["501:- tooMany 20"]);
    expect(remarks("7;8\n".repeat(400))).toHaveLength(100);
  });
});
