import { describe, expect, it } from "vitest";
import { findPrices, proposePrices } from "@/lib/knowledge/documents/find-prices";

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

const priceIn = (currency: "EUR" | "CHF", cell: string) =>
  findPrices([["Ölwechsel", cell]], currency).map((found) => [
    found.priceMinCents,
    found.priceMaxCents,
  ]);

describe("ways of writing an amount", () => {
  it.each([
    ["CHF 89.–", 8900],
    ["89.- CHF", 8900],
    ["89.-", 8900],
    ["Fr. 89.--", 8900],
    ["sFr. 89.—", 8900],
    ["1'250.–", 125_000],
    ["1’250.00", 125_000],
    ["CHF 1'250", 125_000],
  ])("in Switzerland: %s", (cell, cents) => {
    expect(priceIn("CHF", cell)).toEqual([[cents, cents]]);
  });

  it.each([
    ["59,00 – €", 5900],
    ["89,–", 8900],
    ["89,-- €", 8900],
    ["1.250,-", 125_000],
    ["119 € (inkl. 19 % MwSt.)", 11_900],
    ["jetzt 59 €", 5900],
  ])("in the euro area: %s", (cell, cents) => {
    expect(priceIn("EUR", cell)).toEqual([[cents, cents]]);
  });

  it("takes what comes on top of a price for a reason to say from", () => {
    expect(priceIn("EUR", "89 € zzgl. Material")).toEqual([[8900, null]]);
  });

  it("knows leaders and a currency in a cell of its own", () => {
    const rows = [["Motorwäsche ......", "45,00", "€"], ["Felgen . . . . 119 €"]];

    expect(
      findPrices(rows, "EUR").map((found) => [found.serviceName, found.priceMinCents]),
    ).toEqual([
      ["Motorwäsche", 4500],
      ["Felgen", 11_900],
    ]);
  });
});

describe("a doubtful row", () => {
  it.each([
    "89 € zzgl. MwSt.",
    "89 € zzgl. 19 % MwSt.",
    "netto 89 €",
    "89 € exkl. USt.",
    "89 € + MwSt.",
    "89 € plus VAT",
    "statt 89 €",
    "12,50 €/Rad",
    "89 90 €",
    "59 –",
  ])("is no price: %s", (cell) => {
    expect(priceIn("EUR", cell)).toEqual([]);
  });

  it.each([
    ["netto", "brutto"],
    ["exkl. MwSt.", "inkl. MwSt."],
    ["Preis ohne 19 % MwSt.", "Preis mit 19 % MwSt."],
    ["excl. VAT", "incl. VAT"],
    ["bisher", "jetzt"],
    ["UVP", "Aktionspreis"],
    ["Preis", "Sonderpreis"],
  ])("counts with what the customer pays, not as a range: %s and %s", (left, right) => {
    const rows = [
      ["Leistung", left, right],
      ["Ölwechsel", "100 €", "119 €"],
    ];

    expect(findPrices(rows, "EUR")).toEqual([
      { serviceName: "Ölwechsel", priceMinCents: 11_900, priceMaxCents: 11_900 },
    ]);
  });

  it.each(["Preis netto", "Preis zzgl. 19 % MwSt.", "Preis 2026 (exkl. MwSt.)", "bisher"])(
    "is no price under the label %s",
    (label) => {
      const rows = [
        ["Leistung", label],
        ["Ölwechsel", "89 €"],
      ];

      expect(findPrices(rows, "EUR")).toEqual([]);
    },
  );

  it("is no price in a document whose prices are without tax, unless it says that it is with", () => {
    const table = {
      head: [["Leistung", "Preis"]],
      body: [
        ["Ölwechsel", "89 €"],
        ["Inspektion", "199 € inkl. MwSt."],
      ],
    };
    const propose = (text: string) =>
      proposePrices({ text, tables: [table] }, "EUR").map(({ serviceName }) => serviceName);

    expect(propose("Alle Preise verstehen sich zzgl. der gesetzlichen MwSt.")).toEqual([
      "Inspektion",
    ]);
    expect(propose("Alle Preise inkl. MwSt., zzgl. Material.")).toEqual([
      "Ölwechsel",
      "Inspektion",
    ]);
  });
});

describe("prices of one service", () => {
  it("are told apart by their columns", () => {
    const rows = [
      ["Leistung", "Kleinwagen", "Transporter"],
      ["Ölwechsel", "100 €", "119 €"],
    ];

    expect(
      findPrices(rows, "EUR").map((found) => [found.serviceName, found.priceMinCents]),
    ).toEqual([
      ["Ölwechsel (Kleinwagen)", 10_000],
      ["Ölwechsel (Transporter)", 11_900],
    ]);
  });

  it("are told apart by what else their rows say, or by the group they stand in", () => {
    const rows = [
      ["Ölwechsel", "Pkw", "59 €"],
      ["Ölwechsel", "Bus", "89 €"],
      ["Winter", "Winter", "Winter"],
      ["Wäsche", "", "9 €"],
      ["Sommer", "Sommer", "Sommer"],
      ["Wäsche", "", "5 €"],
    ];

    expect(findPrices(rows, "EUR").map((found) => found.serviceName)).toEqual([
      "Ölwechsel (Pkw)",
      "Ölwechsel (Bus)",
      "Wäsche (Winter)",
      "Wäsche (Sommer)",
    ]);
  });
});
