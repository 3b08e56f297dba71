import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  inspectionDue,
  inspectionRuleOf,
  type InspectionHistory,
} from "@/lib/vehicles/inspection-due";
import { carriesOthers, readInspectionHistory } from "@/lib/chat/understand/read-inspection";

const today = Temporal.PlainDate.from("2026-11-20");

describe("a statutory test", () => {
  it.each([
    ["DE", "DE-SN", 36, 24],
    ["GB", "GB-SCT", 36, 12],
  ])("is due in %s by its own law", (country, region, first, next) => {
    expect(inspectionRuleOf(country, region)).toMatchObject({ first, next });
  });

  it("comes sooner for a German motorbike than for a car", () => {
    expect(inspectionRuleOf("DE", "DE-BY", "motorbike")).toMatchObject({ first: 24, next: 24 });
    expect(inspectionRuleOf("GB", "GB-ENG", "motorbike")).toMatchObject({ first: 36, next: 12 });
  });

  it.each([
    ["FR", "FR-75"],
    ["GB", "GB-NIR"],
  ])("is not guessed for %s %s, whose rule is not held", (country, region) => {
    expect(inspectionRuleOf(country, region)).toBeNull();
  });

  it.each([
    ["DE", "Erstzulassung 05/2024", "2027-05"],
    ["DE", "EZ 3.2025", "2028-03"],
    ["DE", "letzter TÜV im Mai 2025", "2027-05"],
    ["DE", "letzte HU 12.06.2025", "2027-06"],
    ["GB", "last mot was in june 2026", "2027-06"],
    ["GB", "first registered 01/2024", "2027-01"],
  ])("in %s: %s means %s", (country, text, due) => {
    expect(dueOf(country, text)).toBe(due);
  });

  it.each([
    "mein taxi, erstzulassung 06 25",
    "mietwagen ez 06 25",
    "wann muss der krankenwagen zum tuv",
    "fahrschulauto ez 06 25",
    "my minicab was registered 06 25",
    "our hire car needs its first mot",
  ])("of what is driven for others has intervals that are not held: %s", (words) => {
    expect(carriesOthers(words)).toBe(true);
  });

  it.each(["golf ez 06 25", "vw bus ez 06 25", "hu uber den winter"])(
    "of a private car is no such: %s",
    (words) => {
      expect(carriesOthers(words)).toBe(false);
    },
  );

  it("of an old car counts from an inspection nobody spoke of", () => {
    expect(dueOf("DE", "Erstzulassung 05/2015")).toBe("unknown");
  });

  it.each(["wann muss ich zum TÜV", "HU in 3 Wochen", "Ölwechsel 5W30"])(
    "cannot be counted from: %s",
    (text) => {
      expect(readInspectionHistory(text)).toBeNull();
    },
  );
});

function dueOf(country: string, text: string): string {
  const rule = inspectionRuleOf(country, `${country}-X`);
  const history: InspectionHistory | null = readInspectionHistory(text);
  const due = rule && history && inspectionDue(history, rule, today);
  return due?.toString() ?? "unknown";
}
