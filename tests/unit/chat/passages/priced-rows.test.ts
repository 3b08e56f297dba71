import { describe, expect, it } from "vitest";
import { isPriceTableHead, isPricedRow, withoutPricedRows } from "@/lib/chat/passages/priced-rows";

describe("a row of prices", () => {
  it.each([
    "- Unterbodenschutz – 249,00 €",
    "- Achsvermessung – ab 89 €",
    "- Achsvermessung – 89,00 € zzgl. MwSt.",
    "- Glühkerzen wechseln – 199,00",
    "- Leistung: Politur – Preis: 149,–",
    "- Ölwechsel – 30 Min. – CHF 89.–",
    "Zuschlag: Runflat – Preis: 9 €",
    "Politur: 149 €",
    "Politur: 149 €.",
    "* Politur 149 Euro",
    "Politur | 149 €",
    "Politur ........ 149 €",
    "Brake fluid change £49",
    "Ölwechsel 89 €, Inspektion 199 €, Klimaservice 79 €.",
    "- Sichtprüfung – kostenlos",
  ])("is seen in %s", (line) => {
    expect(isPricedRow(line)).toBe(true);
  });

  it.each([
    "Für die Anfahrt berechnen wir 25 € in der Stadt.",
    "Die Anfahrt kostet 25 €, ab 20 km sind es 45 €.",
    "The first hour is charged at £60.",
    "Ozonbehandlung kostet 59 Euro.",
    "Wheel alignment costs £59.",
    "Nach dem Ölwechsel prüfen wir die Bremsen kostenlos.",
    "- Bremsflüssigkeit – alle 2 Jahre",
    "- Montag – 7.30 – 18.00",
    "Räder lagern wir bis zu zwei Jahre.",
  ])("is not seen in %s", (line) => {
    expect(isPricedRow(line)).toBe(false);
  });

  it.each(["- Leistung – Preis", "Service | Price", "- Arbeit – netto – brutto"])(
    "has a head: %s",
    (line) => {
      expect(isPriceTableHead(line)).toBe(true);
    },
  );
});

describe("a text without its rows of prices", () => {
  it("keeps its sentences and rows of other things, and loses the head", () => {
    const text = [
      "Unsere Liste gilt ab Mai.",
      "",
      "- Leistung – Preis",
      "- Unterbodenschutz – 249,00 €",
      "- Garantie – zwei Jahre",
      "",
      "Die Anfahrt kostet 25 € in der Stadt. Politur 149 €",
    ].join("\n");

    expect(withoutPricedRows(text)).toBe(
      "Unsere Liste gilt ab Mai.\n\n- Garantie – zwei Jahre\n\nDie Anfahrt kostet 25 € in der Stadt.",
    );
  });

  it("loses a head without the word price, too", () => {
    expect(withoutPricedRows("- Arbeit – Wert\n- Politur – 149 €")).toBe("");
  });
});
