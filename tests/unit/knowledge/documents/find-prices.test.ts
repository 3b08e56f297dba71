import { describe, expect, it } from "vitest";
import { findPrices } from "@/lib/knowledge/documents/find-prices";

const price = (cell: string) => findPrices([["Ölwechsel", cell]], "EUR")[0];

describe("findPrices", () => {
  it.each([
    ["89 €", 8900, 8900],
    ["89,00 €", 8900, 8900],
    ["89,5 EUR", 8950, 8950],
    ["€ 89.90", 8990, 8990],
    ["1.299,00 €", 129_900, 129_900],
    ["1 299 Euro", 129_900, 129_900],
    ["89,- €", 8900, 8900],
    ["ab 79 €", 7900, null],
    ["89 – 149 €", 8900, 14_900],
    ["89 € bis 149 €", 8900, 14_900],
    ["49 € *", 4900, 4900],
    ["119 € inkl. MwSt.", 11_900, 11_900],
  ])("reads %s", (cell, priceMinCents, priceMaxCents) => {
    expect(price(cell)).toEqual({ serviceName: "Ölwechsel", priceMinCents, priceMaxCents });
  });

  it.each([
    "auf Anfrage",
    "89",
    "60 min",
    "3 Jahre",
    "£89",
    "149 – 89 €",
    "ca. 89 Tage",
    "0341 555",
  ])("takes %s for no price in euros", (cell) => {
    expect(price(cell)).toBeUndefined();
  });

  it("reads the workshop's own currency only", () => {
    const rows = [["MOT test", "£54.85"]];

    expect(findPrices(rows, "GBP")).toHaveLength(1);
    expect(findPrices(rows, "EUR")).toEqual([]);
  });

  it("believes bare numbers where the header promises prices, and in no other column", () => {
    const rows = [
      ["Leistung", "Dauer", "Preis (€)"],
      ["Ölwechsel", "45", "89,00"],
    ];

    expect(findPrices(rows, "EUR")).toEqual([
      { serviceName: "Ölwechsel", priceMinCents: 8900, priceMaxCents: 8900 },
    ]);
  });

  it("makes a range of several prices in one row", () => {
    expect(findPrices([["Aufbereitung", "99 €", "149 €", "199 €"]], "EUR")).toEqual([
      { serviceName: "Aufbereitung", priceMinCents: 9900, priceMaxCents: 19_900 },
    ]);
  });

  it("leaves rows without a name out, and takes the first of equal names", () => {
    const rows = [
      ["", "89 €"],
      ["1.", "89 €"],
      ["Ölwechsel", "89 €"],
      ["ölwechsel", "99 €"],
    ];

    expect(findPrices(rows, "EUR")).toEqual([
      { serviceName: "Ölwechsel", priceMinCents: 8900, priceMaxCents: 8900 },
    ]);
  });
});
