import { describe, expect, it } from "vitest";
import type { WeekOfMonth } from "@/lib/calendar/schemas";
import { namedWeeks, withoutNamedWeeks } from "@/lib/chat/when/named-weeks";

describe("weeks of the month in a text", () => {
  it.each<[string, WeekOfMonth[]]>([
    ["Jeden 1. und 3. Samstag 9–12 Uhr", [1, 3]],
    ["Am ersten und dritten Samstag im Monat", [1, 3]],
    ["jeden ersten und jeden dritten Freitag", [1, 3]],
    ["Am dritten, am ersten und am letzten Samstag", [1, 3, "last"]],
    ["Samstag (2. und 4. im Monat): 9–12 Uhr", [2, 4]],
    ["on the 1st and 3rd Saturday of the month", [1, 3]],
    ["the last Friday of each month", ["last"]],
    ["first, second and fifth Monday", [1, 2, 5]],
  ])("are read: %s", (text, weeks) => {
    expect(namedWeeks(text)).toEqual(weeks);
  });

  it.each([
    "Am 3. Mai und am 1. Juni",
    "Samstags 9–12 Uhr",
    "Die erste Inspektion ist kostenlos.",
    "Der letzte Termin ist um 16 Uhr.",
    "Montag um 1 und Samstag um 3",
    "Am 24.1. Samstag",
    "in the first place",
  ])("are not found in what names none: %s", (text) => {
    expect(namedWeeks(text)).toEqual([]);
  });

  it("leave the rest of the text", () => {
    expect(withoutNamedWeeks("am letzten samstag bis wann")).not.toContain("letzten");
    expect(withoutNamedWeeks("letzter termin am samstag")).toContain("letzter");
  });
});
