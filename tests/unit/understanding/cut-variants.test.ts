import { describe, expect, it } from "vitest";
import { cutDescription } from "@/lib/understanding";

describe("the pieces of a description", () => {
  it("part variants that each have a price, in both languages", () => {
    expect(cutDescription("Pro Stück: Budget 67 €, Qualität 92 €, Premium 124 €.")).toEqual([
      "Pro Stück: Budget 67 €",
      "Qualität 92 €",
      "Premium 124 €.",
    ]);
    expect(cutDescription("Per tyre, budget £78, mid-range £99.")).toEqual([
      "Per tyre, budget £78",
      "mid-range £99.",
    ]);
  });

  it("leave a sentence with one price whole, and amounts with their cents", () => {
    expect(cutDescription("60 bis 80 Ah, Start-Stopp 45 € mehr.")).toEqual([
      "60 bis 80 Ah, Start-Stopp 45 € mehr.",
    ]);
    expect(cutDescription("Vorn 12,50 €, hinten 14,50 €, mit Ventil.")).toEqual([
      "Vorn 12,50 €",
      "hinten 14,50 €, mit Ventil.",
    ]);
  });
});
