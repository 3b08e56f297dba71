import { describe, expect, it } from "vitest";
import { limitVerdict } from "@/lib/answers/limits/limit-verdict";
import { limitsIn } from "@/lib/answers/limits/limits-in";

describe("a limit in a sentence", () => {
  it.each([
    ["Transporter bis 3,5 t nehmen wir an.", "weight", 3500],
    ["Die Halle geht bis 2,80 m.", "size", 280],
    ["max. 3.500 kg", "weight", 3500],
    ["Fahrer ab 18 Jahren", "age", 18],
    ["Reifen nicht älter als 6 Jahre", "age", 6],
    ["We collect within 20 miles.", "distance", 32.19],
    ["Vans up to 3.5 tonnes", "weight", 3500],
    ["Drivers have to be at least 23 years old.", "age", 23],
    ["ab Baujahr 2010", "year", 2010],
    ["Felgen bis 19 Zoll", "inches", 19],
  ])("is read with its unit: %s", (sentence, dimension, bound) => {
    expect(limitsIn(sentence)).toMatchObject([{ dimension, bound }]);
  });

  it.each([
    "Bis 17 Zoll 25 €, ab 18 Zoll 35 €.",
    "Das Tor ist 2,60 m hoch.",
    "Wir öffnen um 8 Uhr.",
    "Each mile costs £1.50 within 20 miles.",
  ])("is none where it is a price or a bare size: %s", (sentence) => {
    expect(limitsIn(sentence)).toEqual([]);
  });
});

describe("what lies within a limit", () => {
  const year = 2026;
  const verdict =
    (kind: Parameters<typeof limitVerdict>[0][number]["kind"], value: number) =>
    (...sentences: string[]) =>
      limitVerdict([{ kind, value }], sentences, year);

  it("is a yes, and what lies beyond it a no", () => {
    expect(verdict("tyreYear", 2014)("Reifen nicht älter als 6 Jahre montieren wir.")).toBe("no");
    expect(verdict("tyreYear", 2022)("Reifen nicht älter als 6 Jahre montieren wir.")).toBe("yes");
    expect(verdict("distanceKm", 30)("We collect within 20 miles.")).toBe("yes");
    expect(verdict("modelYear", 2008)("Ab Baujahr 2010 geht das.")).toBe("no");
  });

  it("is a no where the sentence refuses it, and says nothing of the rest", () => {
    expect(verdict("weightKg", 4000)("Ab 3,5 t leider nicht.")).toBe("no");
    expect(verdict("weightKg", 2000)("Ab 3,5 t leider nicht.")).toBeNull();
    expect(verdict("ageYears", 22)("No cars to drivers under 25 years.")).toBe("no");
  });

  it("says nothing where something else holds above or below, or two limits are named", () => {
    expect(verdict("ageYears", 80)("Über 75 Jahre bitte Attest mitbringen.")).toBeNull();
    expect(verdict("weightKg", 3000)("Bühne 1 bis 2,5 t.", "Bühne 2 bis 3,5 t.")).toBeNull();
  });
});
