import { describe, expect, it } from "vitest";
import { readSpans, writeSpans } from "@/components/facts/read-spans";

describe("a day's hours as typed", () => {
  it.each<[string, [string, string][]]>([
    ["", []],
    [
      "07:30–12:00, 13:00–17:30",
      [
        ["07:30", "12:00"],
        ["13:00", "17:30"],
      ],
    ],
    [
      "7:30-12, 13-17.30 Uhr",
      [
        ["07:30", "12:00"],
        ["13:00", "17:30"],
      ],
    ],
    [
      "von 8 bis 12 und 14 bis 18 Uhr",
      [
        ["08:00", "12:00"],
        ["14:00", "18:00"],
      ],
    ],
    [
      "8 to 12; 13 to 24:00",
      [
        ["08:00", "12:00"],
        ["13:00", "24:00"],
      ],
    ],
  ])("%j is understood", (text, spans) => {
    expect(readSpans(text)).toEqual(spans);
  });

  it.each(["geschlossen", "8", "vormittags-12"])("%j is left for the rules to refuse", (text) => {
    expect(
      readSpans(text)
        .flat()
        .some((time) => !/^\d\d:\d\d$/.test(time)),
    ).toBe(true);
  });

  it("are written as they are read", () => {
    const text = "07:30–12:00, 13:00–17:30";

    expect(writeSpans(readSpans(text).map(([opens, closes]) => ({ opens, closes })))).toBe(text);
  });
});
